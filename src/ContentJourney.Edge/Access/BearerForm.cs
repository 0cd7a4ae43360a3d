using System.Buffers.Text;
using ContentJourney.AspNetCore.Keys;

namespace ContentJourney.Edge.Access;

/// <summary>Tells the two kinds of bearers apart by their form alone.</summary>
internal static class BearerForm
{
    private const int Parts = 3;

    /// <summary>Whether the request brings three parts with dots between them, the first one a JSON object in base64url; a server key never looks like that.</summary>
    public static bool IsJwt(HttpRequest request) =>
        BearerKey.Find(request) is { } bearer && bearer.StartsWith("eyJ", StringComparison.Ordinal) && IsJwt(bearer);

    private static bool IsJwt(string bearer)
    {
        var parts = bearer.Split('.');
        return parts.Length == Parts && Base64Url.IsValid(parts[0]) && Base64Url.IsValid(parts[1]);
    }
}

using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Keys;

/// <summary>The key in a request's <c>Authorization: Bearer</c> header.</summary>
internal static class BearerKey
{
    private const string Scheme = "Bearer ";

    /// <summary>The key, or null where the request brings none.</summary>
    public static string? Find(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header.AsSpan(Scheme.Length).Trim() is { Length: > 0 } key
            ? key.ToString()
            : null;
    }
}

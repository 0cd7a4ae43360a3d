using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>The visitor's token in a request: in the header, else in the cookie of browsers that chose one.</summary>
internal static class VisitorIdentity
{
    /// <summary>The header that carries the token.</summary>
    public const string Header = "Journey-Visitor";

    /// <summary>The token that came with the request, or null when there is none.</summary>
    public static string? FindToken(HttpRequest request, out bool inCookie)
    {
        inCookie = false;
        if (request.Headers.TryGetValue(Header, out var header))
        {
            return header.ToString();
        }

        inCookie = request.Cookies.TryGetValue(VisitorCookie.Name, out var cookie);
        return cookie;
    }
}

using ContentJourney.Engine.Keys;
using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Http;

/// <summary>Answers a request for one visitor.</summary>
/// <param name="context">The request.</param>
/// <param name="caller">Who calls.</param>
internal delegate Task PersonalEndpoint(HttpContext context, Caller caller);

/// <summary>Who calls a personal endpoint, found before it runs.</summary>
/// <param name="Scopes">What the server key allows; none without a key; null for an unknown key.</param>
/// <param name="Visitor">The visitor whose valid token came along, or null.</param>
/// <param name="Token">That token, where the visitor would get the same one now; else null.</param>
internal sealed record Caller(KeyScopes? Scopes, VisitorId? Visitor, string? Token)
{
    /// <summary>The visitor's token, if it came along and need not be made.</summary>
    public string? TokenOf(VisitorId visitor) => visitor == Visitor ? Token : null;

    /// <summary>Whether the server key allows this.</summary>
    public bool Has(KeyScopes scope) => Scopes is { } scopes && scopes.HasFlag(scope);

    /// <summary>Answers 401 or 403, unless the server key allows this.</summary>
    /// <returns>Whether it does.</returns>
    public ValueTask<bool> RequireAsync(HttpContext context, KeyScopes scope) => Has(scope) ? new(true) : RefuseAsync(context, scope);

    private async ValueTask<bool> RefuseAsync(HttpContext context, KeyScopes scope)
    {
        var name = scope.ToString().ToLowerInvariant();
        if (Scopes is null or KeyScopes.None)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await Problem.WriteAsync(context, StatusCodes.Status401Unauthorized, "A server key is required", $"Send 'Authorization: Bearer' with a valid key that has the scope '{name}'.");
        }
        else
        {
            await Problem.WriteAsync(context, StatusCodes.Status403Forbidden, "The server key does not allow this", $"It lacks the scope '{name}'.");
        }

        return false;
    }
}

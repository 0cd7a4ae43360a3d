using ContentJourney.Engine.Keys;
using ContentJourney.Engine.Visitors;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Http;

/// <summary>Who calls a personal endpoint, found before it runs.</summary>
/// <param name="Scopes">What the server key allows; none without a key; null for an unknown key.</param>
/// <param name="Visitor">The visitor whose valid token came along, or null.</param>
/// <param name="Token">That token, where the visitor would get the same one now; else null.</param>
internal sealed record Caller(KeyScopes? Scopes, VisitorId? Visitor, string? Token)
{
    /// <summary>The visitor's token, if it came along and need not be made.</summary>
    public string? TokenOf(VisitorId visitor) => visitor == Visitor ? Token : null;

    /// <summary>The caller of this request.</summary>
    public static Caller Of(HttpContext context) => context.Features.Get<Caller>() ?? throw new InvalidOperationException("The endpoint is not behind the gate.");

    /// <summary>Whether the server key allows this.</summary>
    public bool Has(KeyScopes scope) => Scopes is { } scopes && scopes.HasFlag(scope);

    /// <summary>Answers 401 or 403, unless the server key allows this.</summary>
    /// <returns>Whether it does.</returns>
    public async Task<bool> RequireAsync(HttpContext context, KeyScopes scope)
    {
        if (Has(scope))
        {
            return true;
        }

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

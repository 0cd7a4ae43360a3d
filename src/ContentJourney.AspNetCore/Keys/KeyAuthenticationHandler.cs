using System.Security.Claims;
using System.Text.Encodings.Web;
using ContentJourney.AspNetCore.Http;
using ContentJourney.Engine.Keys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Keys;

/// <summary>Tells ASP.NET Core what a request's server key allows.</summary>
internal sealed class KeyAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IServerKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        switch (await keys.ScopesOfAsync(Context))
        {
            case null:
                return AuthenticateResult.Fail("The server key is unknown or revoked.");
            case KeyScopes.None:
                return AuthenticateResult.NoResult();
            case { } scopes:
                var claims = KeyScopeNames.Of(scopes).Select(name => new Claim(KeyAuthentication.ScopeClaim, name))
                    .Append(new Claim(ClaimTypes.Name, await keys.NameOfAsync(Context) ?? ""));
                var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme.Name));
                return AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name));
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.WriteAsync(
            Context, StatusCodes.Status401Unauthorized, "A server key is required",
            "Send a valid server key as 'Authorization: Bearer'; this request has none, or one that is unknown or revoked.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
        return Problem.WriteAsync(
            Context, StatusCodes.Status403Forbidden, "The server key does not allow this",
            "Reading needs the scope 'read' (or 'manage'), changing needs 'manage'.");
    }
}

using System.Text.Encodings.Web;
using ContentJourney.AspNetCore.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContentJourney.Umbraco.Access;

/// <summary>
/// Recognises backoffice users as the CMS does, and answers those it cannot let in with problem documents. On a node without
/// the backoffice the CMS's scheme is absent, and nobody is recognised.
/// </summary>
internal sealed class BackofficeAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IAuthenticationSchemeProvider schemes)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme of this handler.</summary>
    public const string SchemeName = "ContentJourney.Backoffice";

    /// <summary>The CMS's scheme for the bearer tokens of its backoffice.</summary>
    public const string CmsScheme = "OpenIddict.Validation.AspNetCore";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        await schemes.GetSchemeAsync(CmsScheme) is null ? AuthenticateResult.NoResult() : await Context.AuthenticateAsync(CmsScheme);

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.WriteAsync(
            Context, StatusCodes.Status401Unauthorized, "A backoffice user is required",
            "Send the backoffice's token as 'Authorization: Bearer'. Server keys are for the visitor endpoints; they manage nothing in a CMS.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problem.WriteAsync(
            Context, StatusCodes.Status403Forbidden, "The user may not do this",
            "It needs the section 'Journeys', which administrators give to user groups; reading journeys also the section 'Content'.");
}

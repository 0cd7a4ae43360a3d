using System.Security.Claims;
using System.Text.Encodings.Web;
using ContentJourney.Umbraco.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NSubstitute;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace ContentJourney.Umbraco.Tests.Hosting;

/// <summary>What the CMS brings along to recognise its users: a scheme that reads tokens, and users with sections.</summary>
internal static class Backoffice
{
    /// <summary>Adds the users; the token of each is its name.</summary>
    public static IServiceCollection AddBackoffice(this IServiceCollection services, params (string Name, string[] Sections)[] users)
    {
        var service = Substitute.For<IUserService>();
        foreach (var (name, sections) in users)
        {
            var user = Substitute.For<IUser>();
            user.AllowedSections.Returns(sections);
            service.GetAsync(KeyOf(name)).Returns(user);
        }

        services.AddSingleton(service);
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, Tokens>(BackofficeAuthentication.CmsScheme, null);
        return services;
    }

    private static Guid KeyOf(string name) => new(name.Length, 0, 0, [.. name.PadRight(8)[..8].Select(letter => (byte)letter)]);

    private sealed class Tokens(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        private const string Prefix = "Bearer ";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var header = Request.Headers.Authorization.ToString();
            if (!header.StartsWith(Prefix, StringComparison.Ordinal))
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var name = header[Prefix.Length..];
            if (name.StartsWith("cj_", StringComparison.Ordinal))
            {
                return Task.FromResult(AuthenticateResult.Fail("The token is not one of the backoffice."));
            }

            var identity = new ClaimsIdentity(
                [new Claim(Constants.Security.OpenIdDictSubClaimType, KeyOf(name).ToString())], Constants.Security.BackOfficeAuthenticationType);
            identity.AddRequiredClaims("7", KeyOf(name), name, name, [], [], "en-US", "stamp", [], []);
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
        }
    }
}

using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Keys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DependencyInjection;

namespace ContentJourney.Umbraco.Access;

internal static class AccessServices
{
    /// <summary>
    /// Lets the CMS decide who may call: the visitor endpoints as its Delivery API, the management endpoints by the sections
    /// of backoffice users. Whoever edits content may read journeys, or could not tag it.
    /// </summary>
    public static IUmbracoBuilder AddJourneyAccess(this IUmbracoBuilder builder)
    {
        builder.Services.AddHttpContextAccessor().AddSingleton<IDeliveryAccess, CmsDeliveryAccess>();
        builder.Services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, BackofficeAuthentication>(BackofficeAuthentication.SchemeName, null);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IAuthorizationHandler, SectionAuthorization>());
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(KeyAuthentication.ManagePolicy, policy => Require(policy, JourneySection.Alias))
            .AddPolicy(KeyAuthentication.ReadPolicy, policy => Require(policy, JourneySection.Alias))
            .AddPolicy(KeyAuthentication.ReadJourneysPolicy, policy => Require(policy, JourneySection.Alias, Constants.Applications.Content));
        return builder;
    }

    private static void Require(AuthorizationPolicyBuilder policy, params string[] sections) => policy
        .AddAuthenticationSchemes(BackofficeAuthentication.SchemeName)
        .RequireAuthenticatedUser()
        .AddRequirements(new SectionRequirement(sections));
}

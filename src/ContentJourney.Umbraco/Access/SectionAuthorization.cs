using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Security.Authorization;

namespace ContentJourney.Umbraco.Access;

/// <summary>Lets backoffice users in by the sections of their groups.</summary>
internal sealed class SectionAuthorization(IServiceProvider services) : AuthorizationHandler<SectionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SectionRequirement requirement)
    {
        if (context.User.Identity is { IsAuthenticated: true } && MaySeeOne(context.User, requirement.Sections))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    // The service is not asked for in the constructor: every authorization of the site makes every handler, and must not fail
    // for want of it.
    private bool MaySeeOne(ClaimsPrincipal principal, IEnumerable<string> sections) =>
        services.GetRequiredService<IAuthorizationHelper>().TryGetUmbracoUser(principal, out var user)
        && user.AllowedSections.Intersect(sections, StringComparer.Ordinal).Any();
}

using ContentJourney.AspNetCore.Journeys;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.FeatureManagement;
using Microsoft.FeatureManagement.FeatureFilters;

namespace ContentJourney.AspNetCore.Experiments.Flags;

/// <summary>Registers experiments with <c>Microsoft.FeatureManagement</c>.</summary>
public static class FeatureServices
{
    /// <summary>
    /// Makes active experiments variant feature flags, named by their aliases, beside the flags of the site's own configuration: for
    /// <see cref="IVariantFeatureManager"/> and the <c>&lt;feature&gt;</c> tag helper. A request has a variant when it carries a visitor's
    /// token and the visitor consents to experiments. Instead of <c>AddFeatureManagement</c>; the result takes further filters.
    /// </summary>
    /// <param name="services">The host's services, which have <c>AddContentJourney</c> too.</param>
    public static IFeatureManagementBuilder AddContentJourneyFeatures(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.TryAddSingleton<RequestParticipation>();
        services.Replace(ServiceDescriptor.Singleton<ITargetingContextAccessor, VisitorTargeting>());
        services.Replace(ServiceDescriptor.Singleton<IFeatureDefinitionProvider>(provider => new ExperimentFlags(
            provider.GetRequiredService<IJourneyRegistry>(),
            new ConfigurationFeatureDefinitionProvider(
                provider.GetRequiredService<IConfiguration>(),
                provider.GetRequiredService<IOptions<ConfigurationFeatureDefinitionProviderOptions>>().Value))));
        return services.AddFeatureManagement().AddFeatureFilter<ParticipationFilter>();
    }
}

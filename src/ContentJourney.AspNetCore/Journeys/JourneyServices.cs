using ContentJourney.AspNetCore.Experiments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.AspNetCore.Journeys;

internal static class JourneyServices
{
    /// <summary>Adds the registry and what fills it at start; safe to call twice.</summary>
    public static IServiceCollection AddJourneyRegistry(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ExperimentCompiler>();
        services.TryAddSingleton<IJourneyRegistry, JourneyRegistry>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, JourneySeeding>());
        return services;
    }
}

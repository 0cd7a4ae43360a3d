using ContentJourney.AspNetCore.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.AspNetCore.Retention;

internal static class RetentionServices
{
    /// <summary>Adds the settings and what runs by them; safe to call twice.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.TryAddSingleton<SettingsKeeper>();
        services.TryAddSingleton<RetentionPolicy>();
        services.AddMetrics().TryAddSingleton<RetentionMetrics>();
        services.TryAddSingleton<RetentionRun>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RetentionService>());
        return services;
    }
}

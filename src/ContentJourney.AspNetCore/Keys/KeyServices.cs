using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.AspNetCore.Keys;

internal static class KeyServices
{
    /// <summary>Adds the recognition of server keys and the first management key; safe to call twice.</summary>
    public static IServiceCollection AddServerKeys(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new KeyConsole(Console.Out));
        services.TryAddSingleton<ServerKeys>();
        services.TryAddSingleton<IServerKeys>(provider => provider.GetRequiredService<ServerKeys>());
        services.TryAddSingleton<KeyIssuer>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, FirstManagementKey>());
        return services;
    }
}

using ContentJourney.AspNetCore.Visitors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.AspNetCore.Changes;

internal static class ChangeServices
{
    /// <summary>Adds what makes changes hold on all nodes; safe to call twice. A host with several adds an <see cref="IChangeAnnouncer"/>.</summary>
    public static IServiceCollection AddChanges(this IServiceCollection services)
    {
        services.AddMetrics().TryAddSingleton<ChangeMetrics>();
        services.TryAddSingleton<TokenSigners>();
        services.TryAddSingleton<SharedStateReader>();
        services.TryAddSingleton<ChangePublisher>();
        services.TryAddSingleton<ChangeReceiver>();
        services.TryAddSingleton<IChangeReceiver>(provider => provider.GetRequiredService<ChangeReceiver>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ReceiverStart>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StoreChangeFeed>());
        return services;
    }

    // A type of its own, so that the receiver is the same instance as the port's and is recognised among the hosted services.
    private sealed class ReceiverStart(ChangeReceiver receiver) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => receiver.StartAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => receiver.StopAsync(cancellationToken);
    }
}

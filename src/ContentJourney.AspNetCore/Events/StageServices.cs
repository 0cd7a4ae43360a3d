using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.AspNetCore.Events;

/// <summary>Registers events of visitors who move to another stage.</summary>
public static class StageServices
{
    /// <summary>
    /// Has every <see cref="IStageObserver"/> told when stored touchpoints move a visitor. Costs a look at the visitor for each
    /// request that stores touchpoints, in the background, and a reading of the history where it is not in memory; hosts without observers do not call it. After the stores are registered.
    /// </summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddContentJourneyStageChanges(this IServiceCollection services)
    {
        var store = services.Last(service => service.ServiceType == typeof(IVisitorStore) && !service.IsKeyedService);
        services.Remove(store);
        services.TryAddSingleton<StageQueue>();
        services.TryAddSingleton<StageMetrics>();
        services.TryAddSingleton<StageComparison>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StageWatch>());
        return services.AddSingleton<IVisitorStore>(provider => new ObservedVisitorStore(Make(store, provider), provider.GetRequiredService<StageQueue>()));
    }

    private static IVisitorStore Make(ServiceDescriptor store, IServiceProvider provider) => (IVisitorStore)(
        store.ImplementationInstance
        ?? store.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, store.ImplementationType!));
}

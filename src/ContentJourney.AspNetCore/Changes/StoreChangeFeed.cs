using ContentJourney.Engine.Storage;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.AspNetCore.Changes;

/// <summary>Hears of what nodes change from the stores that tell.</summary>
internal sealed class StoreChangeFeed(IEnumerable<IStoreChanges> stores, IChangeReceiver receiver) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(stores.Select(store => FollowAsync(store, stoppingToken)));

    private async Task FollowAsync(IStoreChanges store, CancellationToken cancellationToken)
    {
        await foreach (var changes in store.WatchAsync(cancellationToken))
        {
            receiver.Receive(changes);
        }
    }
}

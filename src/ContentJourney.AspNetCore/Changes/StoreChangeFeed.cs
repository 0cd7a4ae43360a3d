using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Keys;
using ContentJourney.Engine.Storage;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.AspNetCore.Changes;

/// <summary>Reads again what other nodes changed, for stores that tell.</summary>
internal sealed class StoreChangeFeed(IEnumerable<IStoreChanges> stores, IJourneyRegistry journeys, ServerKeys keys, TimeProvider time)
    : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(stores.Select(store => FollowAsync(store, stoppingToken)));

    private async Task FollowAsync(IStoreChanges store, CancellationToken cancellationToken)
    {
        await foreach (var changes in store.WatchAsync(cancellationToken))
        {
            while (!await TryReadAsync(changes, cancellationToken))
            {
                await Task.Delay(s_pause, time, cancellationToken);
            }
        }
    }

    private async Task<bool> TryReadAsync(StoreChanges changes, CancellationToken cancellationToken)
    {
        try
        {
            if (changes.HasFlag(StoreChanges.Journeys))
            {
                await journeys.ReloadAsync(cancellationToken);
            }

            if (changes.HasFlag(StoreChanges.Keys))
            {
                await keys.ReloadAsync(cancellationToken);
            }

            return true;
        }
        catch (StoreUnavailableException)
        {
            // The store's own log says why.
            return false;
        }
    }
}

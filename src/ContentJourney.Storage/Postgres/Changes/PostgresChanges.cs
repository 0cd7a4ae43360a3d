using System.Runtime.CompilerServices;
using ContentJourney.Engine.Storage;
using ContentJourney.Storage.Postgres.Connections;
using Microsoft.Extensions.Logging;

namespace ContentJourney.Storage.Postgres.Changes;

/// <summary>
/// Hears of changes by LISTEN; what it says is taken from counters in the database, so that a change that was announced
/// while the connection was down is found when it is up again, or by asking every second where nothing can be listened to.
/// </summary>
internal sealed class PostgresChanges(PostgresDatabase database, TimeProvider clock, FeedMetrics metrics, ILogger<PostgresChanges> logger) : IStoreChanges
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoreChanges> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var counters = new ChangeCounters();
        await using var listener = new ChangeListener(database, clock);
        while (true)
        {
            if (await FindAsync(listener, counters, cancellationToken) is { } changes)
            {
                if (changes != StoreChanges.None)
                {
                    yield return changes;
                }

                await WaitAsync(listener, cancellationToken);
            }
            else
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    // Null: the store is away.
    private async Task<StoreChanges?> FindAsync(ChangeListener listener, ChangeCounters counters, CancellationToken cancellationToken)
    {
        try
        {
            var changes = await counters.ReadAsync(await listener.ConnectAsync(cancellationToken), cancellationToken);
            metrics.Asked();
            return changes;
        }
        catch (Exception exception) when (PostgresTrouble.Is(exception))
        {
            await LoseAsync(listener, exception);
            return null;
        }
    }

    private async Task WaitAsync(ChangeListener listener, CancellationToken cancellationToken)
    {
        try
        {
            await listener.WaitAsync(cancellationToken);
        }
        catch (Exception exception) when (PostgresTrouble.Is(exception))
        {
            await LoseAsync(listener, exception);
        }
    }

    private async Task LoseAsync(ChangeListener listener, Exception exception)
    {
        if (metrics.Lost())
        {
            ChangeLog.Lost(logger, PostgresTrouble.ToUnavailable(exception).Message);
        }

        await listener.DisconnectAsync();
    }
}

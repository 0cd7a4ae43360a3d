using ContentJourney.AspNetCore.Settings;
using ContentJourney.Engine.Storage;
using ContentJourney.Engine.Validation;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Retention;

/// <summary>Forgets once what is older than the period that holds now, unless another node is at it.</summary>
internal sealed class RetentionRun(
    SettingsKeeper settings,
    RetentionPolicy policy,
    IStoreTurns turns,
    IHistoryRetention histories,
    RetentionMetrics metrics,
    TimeProvider time,
    ILogger<RetentionRun> logger)
{
    private const string Turn = "retention";

    /// <summary>Runs.</summary>
    /// <exception cref="StoreUnavailableException">The store is away; some may have been removed.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (policy.Under(await settings.FindAsync(cancellationToken)).Length is not { } length)
        {
            return;
        }

        await using var turn = await turns.TryTakeAsync(Turn, cancellationToken);
        if (turn is null)
        {
            logger.RetentionElsewhere();
            return;
        }

        var before = time.GetUtcNow() - length;
        var start = time.GetTimestamp();
        var removed = await histories.ForgetBeforeAsync(before, cancellationToken);
        metrics.Removed(removed);
        logger.RetentionRan(removed, Instants.ToText(before), time.GetElapsedTime(start).TotalSeconds);
    }
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Events;

/// <summary>Looks, in the background, whom stored touchpoints moved, and tells the observers.</summary>
internal sealed class StageWatch(
    StageQueue queue, StageComparison comparison, StageMetrics metrics, IEnumerable<IStageObserver> observers, ILogger<StageWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var stored in queue.TakeAllAsync(stoppingToken))
        {
            try
            {
                foreach (var change in await comparison.CompareAsync(stored, stoppingToken))
                {
                    metrics.Count(change);
                    await TellAsync(change, stoppingToken);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.NotCompared(exception);
            }
        }
    }

    private async Task TellAsync(StageChange change, CancellationToken cancellationToken)
    {
        foreach (var observer in observers)
        {
            try
            {
                await observer.StageChangedAsync(change, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                logger.ObserverFailed(observer.GetType().Name, exception);
            }
        }
    }
}

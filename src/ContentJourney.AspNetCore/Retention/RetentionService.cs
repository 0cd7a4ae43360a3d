using System.Security.Cryptography;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Retention;

/// <summary>Runs retention soon after the start and then daily; nodes that started together do not run together.</summary>
internal sealed class RetentionService(RetentionRun run, TimeProvider time, ILogger<RetentionService> logger) : BackgroundService
{
    /// <summary>The longest time from the start to the first run; the shortest is a tenth of it.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMinutes(10);

    /// <summary>The longest time from one run to the next; the shortest is nine tenths of it.</summary>
    public static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    /// <summary>The time to wait when the store was away.</summary>
    public static readonly TimeSpan Retry = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First * (0.1 + (0.9 * Fraction())), time, stoppingToken);
        while (true)
        {
            var pause = await TryRunAsync(stoppingToken) ? Daily * (1 - (0.1 * Fraction())) : Retry;
            await Task.Delay(pause, time, stoppingToken);
        }
    }

    private async Task<bool> TryRunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await run.RunAsync(cancellationToken);
            return true;
        }
        catch (StoreUnavailableException exception)
        {
            logger.RetentionPutOff(exception);
            return false;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The site goes on whatever is wrong with forgetting; the log shows it every time.
            logger.RetentionFailed(exception);
            return false;
        }
    }

    private static double Fraction() => RandomNumberGenerator.GetInt32(1001) / 1000.0;
}

using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContentJourney.Storage.Postgres.Partitions;

/// <summary>Makes partitions when the host starts, every hour, and when touchpoints of other months come in.</summary>
internal sealed class PartitionUpkeep(PartitionMaking making, PartitionDemand demand, ILogger<PartitionUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await demand.WaitAsync(Pause, stoppingToken);
            await TryAsync(stoppingToken);
        }
    }

    // Without partitions everything is stored all the same, in the default one: nobody has to wait for this.
    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await making.RunAsync(cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            PartitionLog.NotMade(logger, exception);
        }
    }
}

namespace ContentJourney.Edge.Content;

/// <summary>Reads the snapshot before the host serves, then looks for newer ones.</summary>
internal sealed class SnapshotRefresh(
    SnapshotUpdate update, SnapshotCatalog catalog, ISnapshotSource source, TimeProvider time, ILogger<SnapshotRefresh> logger) : BackgroundService
{
    /// <inheritdoc/>
    /// <exception cref="SnapshotException">There is no content to start with.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await update.RefreshAsync(cancellationToken);
        LogSnapshot();
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(source.Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RefreshAsync(stoppingToken);
        }
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var faultBefore = update.Fault;
        try
        {
            if (await update.RefreshAsync(cancellationToken))
            {
                LogSnapshot();
            }
        }
        catch (SnapshotException exception) when (exception.Message == faultBefore)
        {
            logger.SnapshotStillBroken(source.Name);
        }
        catch (SnapshotException exception)
        {
            logger.SnapshotBroken(source.Name, exception.Message);
        }
    }

    private void LogSnapshot() => logger.SnapshotServed(source.Name, catalog.Snapshot);
}

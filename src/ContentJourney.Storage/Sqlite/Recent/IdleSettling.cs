using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Writing;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.Storage.Sqlite.Recent;

/// <summary>Settles what came lately while little comes: a lot that never fills would wait for ever.</summary>
internal sealed class IdleSettling(SqliteWriter writer) : BackgroundService
{
    // A quiet site's rows settle within seconds. Of a busy one, rows that have just come belong to visitors of whom more will come.
    private const int QuietRows = 1_000;
    private const int Writes = 100;
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    private long _taken;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var (before, now) = (_taken, writer.Lots.Taken);
            _taken = now;
            if (now - before < QuietRows)
            {
                await SettleAsync(stoppingToken);
            }
        }
    }

    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (writer.Lots.HasUnsettled && writer.Lots.Taken - _taken < QuietRows)
            {
                await writer.WriteAsync(1, session => writer.Lots.Settle(session, Writes), cancellationToken);
                await Task.Delay(s_pause, cancellationToken);
            }
        }
        catch (StoreUnavailableException)
        {
            // The writer has said so to everyone; the next time will show.
        }
    }
}

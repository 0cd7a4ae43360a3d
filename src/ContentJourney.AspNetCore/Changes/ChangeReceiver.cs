using System.Threading.Channels;
using ContentJourney.Engine.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Changes;

/// <summary>Reads again what other nodes changed.</summary>
internal sealed class ChangeReceiver(SharedStateReader reader, ChangeMetrics metrics, TimeProvider time, ILogger<ChangeReceiver> logger) : BackgroundService, IChangeReceiver
{
    /// <summary>How long to wait before reading again what could not be read.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int _changed;

    public void Receive(StoreChanges changed)
    {
        Interlocked.Or(ref _changed, (int)changed);
        _signal.Writer.TryWrite(true);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in _signal.Reader.ReadAllAsync(stoppingToken))
        {
            var changed = (StoreChanges)Interlocked.Exchange(ref _changed, 0);
            var start = metrics.Start();
            try
            {
                await reader.ReadAsync(changed, stoppingToken);
                metrics.Applied(start, failure: null);
                logger.ReadAgain(changed);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                metrics.Applied(start, exception);
                logger.NotReadAgain(changed, exception);
                await Task.Delay(Pause, time, stoppingToken);
                Receive(changed);
            }
        }
    }
}

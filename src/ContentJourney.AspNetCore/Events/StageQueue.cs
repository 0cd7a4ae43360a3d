using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Events;

/// <summary>What waits to be looked at. It holds so much and no more: a visit never waits for it.</summary>
internal sealed class StageQueue(ILogger<StageQueue> logger)
{
    /// <summary>How many may wait.</summary>
    public const int Capacity = 4096;

    // One line for so many: whoever is that busy needs no more of them.
    private const int LogEvery = 1000;
    private readonly Channel<StoredTouchpoints> _waiting = Channel.CreateBounded<StoredTouchpoints>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });
    private long _dropped;

    /// <summary>How many were left out since the start because too many waited.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Puts touchpoints into the queue, or counts them where it is full.</summary>
    public void Add(StoredTouchpoints stored)
    {
        if (!_waiting.Writer.TryWrite(stored) && Interlocked.Increment(ref _dropped) % LogEvery == 1)
        {
            logger.StagesDropped(Dropped);
        }
    }

    /// <summary>What waits, the oldest first; never ends by itself.</summary>
    public IAsyncEnumerable<StoredTouchpoints> TakeAllAsync(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);
}

using ContentJourney.AspNetCore.Events;
using ContentJourney.AspNetCore.Logging;
using ContentJourney.AspNetCore.Tests.Management;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Tests.Events;

public sealed class StageQueueTests
{
    [Fact]
    public void FullQueue_CountsWhatItLeavesOutAndSaysSoNowAndThen()
    {
        using var log = new RecordedLog();
        using var loggers = new LoggerFactory([log]);
        var queue = new StageQueue(loggers.CreateLogger<StageQueue>());
        var stored = new StoredTouchpoints(new VisitorId(Guid.Empty), 1, DateTimeOffset.UnixEpoch, []);

        for (var i = 0; i < StageQueue.Capacity; i++)
        {
            queue.Add(stored);
        }

        Assert.Equal(0, queue.Dropped);
        for (var i = 0; i < 1001; i++)
        {
            queue.Add(stored);
        }

        Assert.Equal(1001, queue.Dropped);
        Assert.Equal(2, log.Lines.Count(line => line.EventId == EventIds.StagesDropped));
    }
}

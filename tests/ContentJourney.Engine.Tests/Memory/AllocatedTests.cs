namespace ContentJourney.Engine.Tests.Memory;

public sealed class AllocatedTests
{
    private byte[] _kept = [];

    [Fact]
    public void By_WhileOtherThreadsCollect_IsWhatTheWorkAllocates()
    {
        using var stop = new CancellationTokenSource();
        var collector = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                GC.Collect(0);
            }
        });
        collector.Start();

        var nothing = Allocated.By(() => Thread.SpinWait(100));
        var something = Allocated.By(() => _kept = new byte[1000]);
        var withoutItsInput = Allocated.By(() => new byte[500], input => _kept = input);
        stop.Cancel();
        collector.Join();

        Assert.Equal(0, nothing);
        Assert.InRange(something, 1000, 1032);
        Assert.Equal(0, withoutItsInput);
    }
}

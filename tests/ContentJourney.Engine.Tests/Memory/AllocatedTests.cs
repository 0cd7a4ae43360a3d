namespace ContentJourney.Engine.Tests.Memory;

public sealed class AllocatedTests
{
    private byte[] _kept = [];

    [Fact]
    public void By_RoundsInWhichMoreWasAllocated_DoNotCount()
    {
        var call = 0;

        var bytes = Allocated.By(calls: 10, () => _kept = new byte[call++ % 100 == 0 ? 9000 : 1000]);

        Assert.InRange(bytes, 10 * 1000, 10 * 1032);
    }

    [Fact]
    public void By_WorkThatAllocatesNowAndThen_CountsEveryCallOfARound()
    {
        var call = 0;

        var bytes = Allocated.By(calls: 10, () => _kept = call++ % 10 == 0 ? new byte[1000] : _kept);

        Assert.InRange(bytes, 1000, 1032);
    }

    [Fact]
    public void By_WorkThatAllocatesAtFirst_IsNothing()
    {
        var call = 0;

        Assert.Equal(0, Allocated.By(calls: 1, () => _kept = call++ < 3 ? new byte[1000] : _kept));
    }

    [Fact]
    public void By_WhatWorkIsCalledWith_IsNotCounted() => Assert.Equal(0, Allocated.By(calls: 10, () => new byte[500], input => _kept = input));
}

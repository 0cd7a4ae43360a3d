namespace ContentJourney.Engine.Tests.Memory;

public sealed class AllocatedTests
{
    private byte[] _kept = [];

    [Fact]
    public void By_WorkThatAllocates_IsWhatItAllocatesEachTime()
    {
        var round = 0;

        var bytes = Allocated.By(() => _kept = new byte[round++ % 10 == 0 ? 9000 : 1000]);

        Assert.InRange(bytes, 1000, 1032);
    }

    [Fact]
    public void By_WorkThatAllocatesAtFirst_IsNothing()
    {
        var round = 0;

        Assert.Equal(0, Allocated.By(() => _kept = round++ < 3 ? new byte[1000] : _kept));
    }

    [Fact]
    public void By_WhatWorkIsCalledWith_IsNotCounted() => Assert.Equal(0, Allocated.By(() => new byte[500], input => _kept = input));
}

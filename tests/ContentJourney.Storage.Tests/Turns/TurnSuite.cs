using ContentJourney.Engine.Storage;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Turns;

/// <summary>One has a turn at a time.</summary>
public abstract class TurnSuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private IStoreTurns Turns => store.Get<IStoreTurns>();

    [Fact]
    public async Task TryTake_WhileSomebodyHasIt_IsNullUntilItEnds()
    {
        var first = await Turns.TryTakeAsync("work", default);
        Assert.NotNull(first);
        Assert.Null(await Turns.TryTakeAsync("work", default));

        await first.DisposeAsync();
        await using var next = await Turns.TryTakeAsync("work", default);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task TryTake_ForSomethingElse_IsAnotherTurn()
    {
        await using var one = await Turns.TryTakeAsync("one thing", default);
        await using var other = await Turns.TryTakeAsync("another", default);

        Assert.NotNull(one);
        Assert.NotNull(other);
    }
}

using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.Storage.Tests.Visitors;

/// <summary>What was shown, whose ids nobody repeats, is kept and forgotten like every other touchpoint.</summary>
public abstract class ShowSuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    [Fact]
    public async Task Write_Shows_AreInTheHistoryWithTheRest()
    {
        var visitor = Some.Visitor();
        var first = await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a"), Show("b"), Show("c")), default);
        var second = await store.Visitors.WriteAsync(Some.Write(visitor, Show("d", 1), Some.Touchpoint("a", 2)), default);

        Assert.All(first.Outcomes, outcome => Assert.Equal(TouchpointOutcome.Stored, outcome));
        Assert.Equal([TouchpointOutcome.Stored, TouchpointOutcome.Duplicate], second.Outcomes);
        Assert.Equal(first.Revision + 1, second.Revision);
        Assert.Equal(["a", "b", "c", "d"], await store.Visitors.HistoryAsync(visitor));
        Assert.Equal(Show("d", 1).Type, (await store.Visitors.FindAsync(visitor, default))!.Touchpoints[^1].Type);
    }

    [Fact]
    public async Task Write_ShowsAlone_RaiseTheRevision()
    {
        var visitor = Some.Visitor();
        var first = await store.Visitors.WriteAsync(Some.Write(visitor), default);
        var second = await store.Visitors.WriteAsync(Some.Write(visitor, Show("a")), default);

        Assert.Equal(first.Revision + 1, second.Revision);
    }

    [Fact]
    public async Task Identify_VisitorWithShows_MovesThem()
    {
        var (customer, anonymous, user) = (Some.Visitor(), Some.Visitor(), $"user-{Guid.NewGuid()}");
        await store.Visitors.WriteAsync(Some.Write(customer, Show("a"), Some.Touchpoint("both")), default);
        await store.Visitors.IdentifyAsync(customer, user, Some.Now, default);
        await store.Visitors.WriteAsync(Some.Write(anonymous, Show("b", 1), Some.Touchpoint("both", 2), Some.Touchpoint("c", 3)), default);

        await store.Visitors.IdentifyAsync(anonymous, user, Some.Now, default);

        Assert.Equal(["a", "both", "b", "c"], await store.Visitors.HistoryAsync(anonymous));
    }

    [Fact]
    public async Task Erase_VisitorWithShows_LeavesNothing()
    {
        var visitor = Some.Visitor();
        await store.Visitors.WriteAsync(Some.Write(visitor, Show("a"), Some.Touchpoint("b")), default);
        await store.Visitors.EraseAsync(visitor, default);
        await store.Visitors.WriteAsync(Some.Write(visitor), default);

        Assert.Empty(await store.Visitors.HistoryAsync(visitor));
    }

    [Fact]
    public async Task Forget_OldShows_GoWithOtherOldTouchpoints()
    {
        var (visitor, old) = (Some.Visitor(), -TimeSpan.FromDays(4000).TotalSeconds);
        await store.Visitors.WriteAsync(Some.Write(visitor, Show("old", old), Some.Touchpoint("old too", old), Show("new")), default);

        await store.Get<IHistoryRetention>().ForgetBeforeAsync(Some.Now.AddDays(-3900), default);
        var again = await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("old too", 1)), default);

        Assert.Equal([TouchpointOutcome.Stored], again.Outcomes);
        Assert.Equal(["new", "old too"], await store.Visitors.HistoryAsync(visitor));
    }

    private static Touchpoint Show(string id, double secondsAfterNow = 0) =>
        Some.Touchpoint(id, secondsAfterNow) with { Type = TouchpointTypes.ContentShown };
}

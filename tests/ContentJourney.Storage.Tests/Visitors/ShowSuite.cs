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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Identify_VisitorWithPageViews_MovesWhatTheyShowedAlsoOfAnIdThatBothHave(bool both)
    {
        var (user, shows) = ($"user-{Guid.NewGuid()}", Some.Shows(3));
        var customer = await store.Visitors.WriteAsync(Some.Write(Some.Visitor(), Some.Touchpoint(both ? "view" : "other", -5)), default);
        await store.Visitors.IdentifyAsync(customer.Visitor, user, Some.Now, default);
        var anonymous = await store.Visitors.WriteAsync(Some.Write(Some.Visitor(), Some.Touchpoint("a", -9)), default);
        await store.Visitors.WriteAsync(Some.View(anonymous, [Some.Touchpoint("view", -1), .. shows]), default);

        await store.Visitors.IdentifyAsync(anonymous.Visitor, user, Some.Now, default);

        string[] own = both ? ["a", "view"] : ["a", "other", "view"];
        Assert.Equal([.. own, .. shows.Select(show => show.Id)], await store.Visitors.HistoryAsync(customer.Visitor));
        var moved = (await store.Visitors.FindAsync(customer.Visitor, default))!.Touchpoints.Skip(own.Length);
        Assert.Equal(shows.Select(show => (show.OccurredAt, show.ReceivedAt, show.ContentId)), moved.Select(show => (show.OccurredAt, show.ReceivedAt, show.ContentId)));
    }

    [Theory]
    [InlineData(-10, -1, 5, "new")]
    [InlineData(-10, 0, 1, "shows new")]
    [InlineData(-10, 5, 1, "shows new")]
    [InlineData(0, 5, 0, "view shows new")]
    public async Task Forget_APageView_TakesWhatIsOldOfItAndCountsThat(double viewed, double shown, int gone, string left)
    {
        var limit = Some.Now.AddDays(-3900);
        await store.Get<IHistoryRetention>().ForgetBeforeAsync(limit.AddDays(1), default);
        var first = await store.Visitors.WriteAsync(Some.Write(Some.Visitor(), At(60)(Some.Touchpoint("new"))), default);
        Touchpoint[] shows = [.. Some.Shows(4).Select(At(shown))];
        await store.Visitors.WriteAsync(Some.View(first, [At(shown)(Some.Touchpoint("view")) with { OccurredAt = limit.AddSeconds(viewed) }, .. shows]), default);

        Assert.Equal(gone, await store.Get<IHistoryRetention>().ForgetBeforeAsync(limit, default));

        Assert.Equal(left.Split(' ').SelectMany(id => id == "shows" ? shows.Select(show => show.Id) : [id]), await store.Visitors.HistoryAsync(first.Visitor));

        Func<Touchpoint, Touchpoint> At(double seconds) =>
            touchpoint => touchpoint with { OccurredAt = limit.AddSeconds(seconds), ReceivedAt = limit.AddSeconds(seconds) };
    }

    private static Touchpoint Show(string id, double secondsAfterNow = 0) =>
        Some.Touchpoint(id, secondsAfterNow) with { Type = TouchpointTypes.ContentShown };
}

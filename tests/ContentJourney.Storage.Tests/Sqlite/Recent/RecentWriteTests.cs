using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Sqlite.Recent;

/// <summary>Duplicates and shows, among what came lately and what has settled.</summary>
public sealed class RecentWriteTests(SqliteFixture store) : RecentTest(store)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Write_OfAnIdThatIsRecentOrSettled_IsADuplicate(bool settled)
    {
        var visitor = Some.Visitor();
        await ViewAsync(visitor, "a", "b");
        if (settled)
        {
            await SettleAllAsync();
        }

        var small = await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("b", 9), Some.Touchpoint("c", 10), Some.Touchpoint("c", 11)), default);
        var many = await Visitors.WriteManyAsync([Some.Write(visitor, Some.Touchpoint("c", 20), Some.Touchpoint("d", 21))], default);
        await SettleAllAsync();

        Assert.Equal([TouchpointOutcome.Duplicate, TouchpointOutcome.Stored, TouchpointOutcome.Duplicate], small.Outcomes);
        Assert.Equal([TouchpointOutcome.Duplicate, TouchpointOutcome.Stored], many[0].Outcomes);
        Assert.Equal(small.Revision + 1, many[0].Revision);
        Assert.Equal(["a", "b", "c", "d"], await Visitors.HistoryAsync(visitor));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Write_OfShows_AreOneRowAndReadAsTheyWere(bool settled)
    {
        var visitor = Some.Visitor();
        var shows = Some.Shows(4, 5);
        await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);
        await Visitors.WriteAsync(Some.Write(visitor, [Some.Touchpoint("b", 1), .. shows]), default);
        Assert.Equal(2, Count("touchpoint_unsettled"));
        if (settled)
        {
            await SettleAllAsync();
        }

        var read = (await Visitors.FindAsync(visitor, default))!.Touchpoints;
        Assert.Equal(["a", "b", .. shows.Select(show => show.Id)], read.Select(touchpoint => touchpoint.Id));
        Assert.Equal(shows.Select(show => show.ContentId), read.Skip(2).Select(touchpoint => touchpoint.ContentId));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Write_OfAPageViewWithShows_IsOneRowAndReadAsItWas(bool settled)
    {
        var first = await Visitors.WriteAsync(Some.Write(Some.Visitor(), Some.Touchpoint("a", -9)), default);
        var shows = Some.Shows(4);
        await Visitors.WriteAsync(Some.View(first, [Some.Touchpoint("b", -1), .. shows]), default);
        Assert.Equal(1, Count("touchpoint_unsettled"));
        if (settled)
        {
            await SettleAllAsync();
            Assert.Equal(0, Count("touchpoint_unsettled"));
        }

        Assert.Equal(["a", "b", .. shows.Select(show => show.Id)], await Visitors.HistoryAsync(first.Visitor));
    }

    [Fact]
    public async Task ForgetBefore_ARowOfShows_CountsEachOfThem()
    {
        var visitor = Some.Visitor();
        var shows = Some.Shows(3).Select(show => show with { OccurredAt = Some.Now.AddYears(-30) }).ToArray();
        await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);
        await Visitors.WriteAsync(Some.Write(visitor, shows), default);

        Assert.Equal(1, Count("touchpoint_unsettled"));
        Assert.Equal(3, await ForgetAsync());
        Assert.Equal(["a"], await Visitors.HistoryAsync(visitor));
    }
}

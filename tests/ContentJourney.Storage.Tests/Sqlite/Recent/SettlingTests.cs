using System.Globalization;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Visitors;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Sqlite.Recent;

/// <summary>What settles, step by step, and nobody can tell.</summary>
public sealed class SettlingTests(SqliteFixture store) : RecentTest(store)
{
    [Fact]
    public async Task Settle_StepByStep_LeavesHistoryAndRevisionAsTheyAre()
    {
        var visitors = Enumerable.Range(0, 5).Select(_ => Some.Visitor()).ToArray();
        foreach (var visitor in visitors)
        {
            await ViewAsync(visitor, "a", "b", "c");
        }

        var before = await ReadAsync(visitors);
        Assert.Equal(10, Count("touchpoint_unsettled"));
        while (await SettleAsync(1))
        {
            Assert.Equal(before, await ReadAsync(visitors));
        }

        Assert.Equal(before, await ReadAsync(visitors));
        Assert.Equal((0, 0, 0), (Count("touchpoint_unsettled"), Count("touchpoint_recent"), Count("recent_write")));
    }

    [Fact]
    public async Task Settle_WhileTheVisitorGoesOn_KeepsTheOrderAndEachOnce()
    {
        var visitor = Some.Visitor();
        for (var i = 0; i < 20; i++)
        {
            await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint($"{i:D2}", i)), default);
            await SettleAsync(1);
        }

        Assert.Equal(Enumerable.Range(0, 20).Select(i => i.ToString("D2", CultureInfo.InvariantCulture)), await Visitors.HistoryAsync(visitor));
    }

    [Fact]
    public async Task Settle_AVisitorWithVeryMany_TakesNoMoreThanTwiceTheSliceAtOnce()
    {
        // Each transaction settles four writes more, by itself.
        const int slice = 5;
        const int most = 2 * (slice + 4);
        const int many = 120;
        var visitors = Enumerable.Range(0, 7).Select(_ => Some.Visitor()).ToArray();
        foreach (var (place, visitor) in visitors.Index())
        {
            await ViewAsync(visitor, [.. Enumerable.Range(0, place is 2 or 5 ? many : 3).Select(i => $"{i:D3}")]);
        }

        var before = await ReadAsync(visitors);
        var (steps, settled) = (0, Count("touchpoint"));
        while (await SettleAsync(slice))
        {
            Assert.InRange(Count("touchpoint") - settled, 0, most);
            (steps, settled) = (steps + 1, Count("touchpoint"));
            Assert.Equal(before, await ReadAsync(visitors));
        }

        Assert.InRange(steps, 2 * many / most, many);
        Assert.Equal((0, 0), (Count("touchpoint_recent"), Count("recent_write")));
    }

    [Fact]
    public async Task Settle_PartOfAVisitorWhoGoesOn_KeepsDuplicatesOutAndErasesAll()
    {
        var visitor = Some.Visitor();
        await ViewAsync(visitor, [.. Enumerable.Range(0, 60).Select(i => $"{i:D3}")]);
        await SettleAsync(5);
        await SettleAsync(5);
        Assert.InRange(Count("touchpoint_unsettled"), 20, 58);

        var again = await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("003", 1), Some.Touchpoint("050", 1), Some.Touchpoint("new", 99)), default);
        Assert.Equal([TouchpointOutcome.Duplicate, TouchpointOutcome.Duplicate, TouchpointOutcome.Stored], again.Outcomes);
        Assert.Equal(61, (await Visitors.HistoryAsync(visitor)).Distinct().Count());
        await Visitors.EraseAsync(visitor, default);
        Assert.Equal((0, 0), (Count("touchpoint_recent"), Count("recent_write")));
    }

    [Fact]
    public async Task Write_MuchMoreThanALot_KeepsWhatIsRecentBounded()
    {
        const int lot = 200;
        await using var writer = WriterOf(Store, lot);
        var visitors = new SqliteVisitorStore(Store.Get<SqliteReaders>(), writer);
        var ids = Enumerable.Range(0, 40).Select(_ => Some.Visitor()).ToArray();
        var most = 0L;
        for (var i = 0; i < 60; i++)
        {
            await Task.WhenAll(ids.Select(id => visitors.WriteAsync(Some.Write(id, Some.Touchpoint($"{i}", i)), default).AsTask()));
            most = Math.Max(most, Count("touchpoint_recent"));
        }

        Assert.InRange(most, lot, 3 * lot);
        foreach (var id in ids)
        {
            Assert.Equal(Enumerable.Range(0, 60).Select(i => $"{i}"), await visitors.HistoryAsync(id));
        }
    }
}

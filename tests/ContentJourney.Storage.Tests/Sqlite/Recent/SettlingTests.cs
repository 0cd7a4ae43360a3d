using System.Globalization;
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

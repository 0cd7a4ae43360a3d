using System.Globalization;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Recent;
using ContentJourney.Storage.Sqlite.Visitors;
using ContentJourney.Storage.Sqlite.Writing;
using ContentJourney.Storage.Tests.Stores;
using ContentJourney.Storage.Writing;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContentJourney.Storage.Tests.Sqlite;

/// <summary>What came lately lies apart until it settles, and nobody can tell.</summary>
public sealed class SqliteRecentTests(SqliteFixture store) : IClassFixture<SqliteFixture>, IAsyncLifetime
{
    private static readonly DateTimeOffset s_limit = Some.Now.AddYears(-20);

    // A writer of its own: it settles when it is told to.
    private SqliteWriter Writer { get; } = WriterOf(store, RecentLots.DefaultRows);

    private SqliteVisitorStore Visitors => new SqliteVisitorStore(store.Get<SqliteReaders>(), Writer);

    public async Task InitializeAsync()
    {
        await SettleAllAsync();
        await ForgetAsync();
    }

    public async Task DisposeAsync() => await Writer.DisposeAsync();

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

    [Fact]
    public async Task Revision_AcrossSettlingAndErasing_NeverComesAgain()
    {
        var visitor = Some.Visitor();
        var revisions = new List<long>();
        for (var i = 0; i < 3; i++)
        {
            revisions.Add((await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint($"{i}")) with { Now = Some.Now.AddMinutes(i) }, default)).Revision);
            revisions.Add((await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint($"{i}-recent")), default)).Revision);
            await SettleAllAsync();
            revisions.Add((await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint($"{i}-settled")), default)).Revision);
            revisions.Add((await Visitors.WriteAsync(Some.Write(visitor) with { Consent = Consent.All }, default)).Revision);
            Assert.Equal(revisions[^1], (await Visitors.FindAsync(visitor, default))!.Revision);
            await Visitors.EraseAsync(visitor, default);
            Assert.Null(await Visitors.FindStateAsync(visitor, default));
        }

        Assert.Equal(revisions.Order().Distinct(), revisions);
    }

    [Fact]
    public async Task ForgetBefore_RecentTouchpoints_TakesTheOldAndRaisesTheRevision()
    {
        var (losing, keeping) = (Some.Visitor(), Some.Visitor());
        await ViewAsync(losing, "a");
        await ViewAsync(keeping, "a");
        var old = Enumerable.Range(0, 3).Select(i => Some.Touchpoint($"old-{i}") with { OccurredAt = Some.Now.AddYears(-30) });
        var lost = await Visitors.WriteAsync(Some.Write(losing, [.. old]), default);
        var kept = await Visitors.WriteAsync(Some.Write(keeping, Some.Touchpoint("b", 1)), default);

        Assert.Equal(3, await ForgetAsync());

        Assert.Equal(["a"], await Visitors.HistoryAsync(losing));
        Assert.Equal(["a", "b"], await Visitors.HistoryAsync(keeping));
        Assert.Equal(lost.Revision + 1, (await Visitors.FindStateAsync(losing, default))!.Value.Revision);
        Assert.Equal(kept.Revision, (await Visitors.FindStateAsync(keeping, default))!.Value.Revision);
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
    public async Task Identify_BothWithRecentTouchpoints_JoinsThemOnce()
    {
        var (customer, anonymous, user) = (Some.Visitor(), Some.Visitor(), $"user-{Guid.NewGuid()}");
        await ViewAsync(customer, "a", "both");
        await Visitors.IdentifyAsync(customer, user, Some.Now, default);
        await Visitors.WriteAsync(Some.Write(customer, Some.Touchpoint("c", 4)), default);
        await ViewAsync(anonymous, "b", "both", "d");

        await Visitors.IdentifyAsync(anonymous, user, Some.Now, default);
        Assert.Equal(["a", "b", "both", "d", "c"], await Visitors.HistoryAsync(anonymous));
        Assert.Equal(await Visitors.FindStateAsync(customer, default), await Visitors.FindStateAsync(anonymous, default));
        await SettleAllAsync();
        Assert.Equal(["a", "b", "both", "d", "c"], await Visitors.HistoryAsync(customer));
    }

    [Fact]
    public async Task Erase_HalfSettled_LeavesNoRowOfTheVisitor()
    {
        var visitors = Enumerable.Range(0, 12).Select(_ => Some.Visitor()).ToArray();
        foreach (var visitor in visitors)
        {
            await ViewAsync(visitor, "a", "b", "c");
        }

        await SettleAsync(2);
        Assert.InRange(Count("touchpoint_unsettled"), 1, 23);
        foreach (var visitor in visitors)
        {
            await Visitors.EraseAsync(visitor, default);
        }

        Assert.Equal((0, 0), (Count("touchpoint_recent"), Count("recent_write")));
        Assert.All(await Task.WhenAll(visitors.Select(visitor => Visitors.FindAsync(visitor, default).AsTask())), Assert.Null);
    }

    [Fact]
    public async Task Write_MuchMoreThanALot_KeepsWhatIsRecentBounded()
    {
        const int lot = 200;
        await using var writer = WriterOf(store, lot);
        var visitors = new SqliteVisitorStore(store.Get<SqliteReaders>(), writer);
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

    private static SqliteWriter WriterOf(SqliteFixture store, int lotRows) => new(
        store.Get<SqliteDatabase>(), WriteLimits.Default, store.Get<CommitMetrics>(), NullLogger<SqliteWriter>.Instance, lotRows: lotRows);

    // The first makes the visitor, the others are page views.
    private async Task ViewAsync(VisitorId visitor, params string[] ids)
    {
        for (var i = 0; i < ids.Length; i++)
        {
            await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint(ids[i], i)), default);
        }
    }

    private async Task<IReadOnlyList<string>> ReadAsync(VisitorId[] visitors)
    {
        var read = new List<string>();
        foreach (var visitor in visitors)
        {
            var stored = (await Visitors.FindAsync(visitor, default))!;
            read.Add($"{stored.Revision} {await Visitors.FindStateAsync(visitor, default)} {string.Join(',', stored.Touchpoints.Select(touchpoint => touchpoint.Id))}");
        }

        return read;
    }

    private ValueTask<long> ForgetAsync() => new SqliteHistoryRetention(Writer).ForgetBeforeAsync(s_limit, default);

    private ValueTask<bool> SettleAsync(int writes) => Writer.WriteAsync(1, session => Writer.Lots.Settle(session, writes), default);

    private async Task SettleAllAsync()
    {
        while (await SettleAsync(100))
        {
        }
    }

    private long Count(string table)
    {
        using var connection = store.Connect();
        return long.Parse(SqliteFixture.Query(connection, $"SELECT CAST(count(*) AS TEXT) FROM {table}").Single(), CultureInfo.InvariantCulture);
    }
}

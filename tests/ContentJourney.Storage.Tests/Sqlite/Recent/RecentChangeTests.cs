using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Sqlite.Recent;

/// <summary>What changes more of a visitor than the history while touchpoints of theirs have not settled: retention, joins, erasure.</summary>
public sealed class RecentChangeTests(SqliteFixture store) : RecentTest(store)
{
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
}

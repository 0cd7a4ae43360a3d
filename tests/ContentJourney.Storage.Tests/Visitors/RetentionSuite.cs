using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Visitors;

/// <summary>What is older than an instant is forgotten, and nothing else.</summary>
public abstract class RetentionSuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private static readonly DateTimeOffset s_limit = Some.Now.AddDays(-400);

    [Fact]
    public async Task ForgetBefore_OldAndNew_TakesTheOldOfEveryVisitorAndCountsThem()
    {
        await ForgetAsync();
        var visitors = Enumerable.Range(0, 3).Select(_ => Some.Visitor()).ToArray();
        foreach (var visitor in visitors)
        {
            await store.Visitors.WriteAsync(
                Some.Write(
                    visitor,
                    Some.Touchpoint("ancient") with { OccurredAt = s_limit.AddYears(-20) },
                    Some.Touchpoint("old") with { OccurredAt = s_limit.AddTicks(-1) },
                    Some.Touchpoint("limit") with { OccurredAt = s_limit },
                    Some.Touchpoint("new")),
                default);
        }

        Assert.Equal(6, await ForgetAsync());
        Assert.Equal(0, await ForgetAsync());
        foreach (var visitor in visitors)
        {
            Assert.Equal(["limit", "new"], await store.Visitors.HistoryAsync(visitor));
        }
    }

    [Fact]
    public async Task ForgetBefore_AHistory_IsARevisionMoreOfWhoLostAnythingAlone()
    {
        var (losing, keeping) = (Some.Visitor(), Some.Visitor());
        var lost = await store.Visitors.WriteAsync(Some.Write(losing, Some.Touchpoint("old") with { OccurredAt = s_limit.AddDays(-1) }), default);
        var kept = await store.Visitors.WriteAsync(Some.Write(keeping, Some.Touchpoint("new")), default);
        await ForgetAsync();

        Assert.Equal(lost.Revision + 1, (await store.Visitors.FindAsync(losing, default))!.Revision);
        Assert.Equal(kept.Revision, (await store.Visitors.FindAsync(keeping, default))!.Revision);
    }

    [Fact]
    public async Task ForgetBefore_MoreThanOneSliceHolds_TakesAllOfIt()
    {
        await ForgetAsync();
        var visitors = Enumerable.Range(0, 3).Select(_ => Some.Visitor()).ToArray();
        var old = Enumerable.Range(0, 1_700).Select(count => Some.Touchpoint($"old-{count}") with { OccurredAt = s_limit.AddSeconds(-count - 1) });
        foreach (var visitor in visitors)
        {
            await store.Visitors.WriteAsync(Some.Write(visitor, [.. old, Some.Touchpoint("new")]), default);
        }

        Assert.Equal(3 * 1_700, await ForgetAsync());
        foreach (var visitor in visitors)
        {
            Assert.Equal(["new"], await store.Visitors.HistoryAsync(visitor));
        }
    }

    [Fact]
    public async Task ForgetBefore_AnId_MayBeSentAgain()
    {
        var visitor = Some.Visitor();
        await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a") with { OccurredAt = s_limit.AddDays(-1) }), default);
        await ForgetAsync();
        var again = await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);

        Assert.Equal([TouchpointOutcome.Stored], again.Outcomes);
    }

    private ValueTask<long> ForgetAsync() => store.Get<IHistoryRetention>().ForgetBeforeAsync(s_limit, default);
}

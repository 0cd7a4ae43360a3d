using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Visitors;

/// <summary>Writes of trusted servers: to customers they know, and unless those refused.</summary>
public abstract class KnownVisitorSuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    [Fact]
    public async Task WriteMany_NewUserIdTwice_MakesOneVisitorUnderTheFirstIdGiven()
    {
        var (first, second, userId) = (Some.Visitor(), Some.Visitor(), UserId());
        var results = await store.Visitors.WriteManyAsync(
            [
                Some.Write(first, Some.Touchpoint("a")) with { UserId = userId },
                Some.Write(second, Some.Touchpoint("b"), Some.Touchpoint("a")) with { UserId = userId },
            ],
            default);
        var stored = await store.Visitors.FindAsync(first, default);

        Assert.Equal([first, first], results.Select(result => result.Visitor));
        Assert.Equal([TouchpointOutcome.Stored, TouchpointOutcome.Duplicate], results[1].Outcomes);
        Assert.Equal(userId, stored!.UserId);
        Assert.Equal(["a", "b"], stored.Touchpoints.Select(touchpoint => touchpoint.Id));
        Assert.Null(await store.Visitors.FindAsync(second, default));
    }

    [Fact]
    public async Task Write_UserIdsThatDifferInCaseOrEnd_AreDifferentCustomers()
    {
        var userId = UserId();
        var results = await store.Visitors.WriteManyAsync(
            [.. new[] { userId, userId.ToUpperInvariant(), userId + " ", userId + "\u0000" }.Select(id => Some.Write(Some.Visitor()) with { UserId = id })],
            default);

        Assert.Equal(4, results.Select(result => result.Visitor).Distinct().Count());
    }

    [Fact]
    public async Task WriteMany_OneOfThemFails_StoresNoneAndSpoilsNobodyElse()
    {
        var (good, taken, neighbour) = (Some.Visitor(), Some.Visitor(), Some.Visitor());
        await store.Visitors.WriteAsync(Some.Write(taken), default);

        // An id that names a visitor cannot be given to a new one.
        var failing = store.Visitors.WriteManyAsync(
            [Some.Write(good, Some.Touchpoint("a")), Some.Write(taken) with { UserId = UserId() }], default).AsTask();
        var neighbouring = store.Visitors.WriteAsync(Some.Write(neighbour, Some.Touchpoint("a")), default).AsTask();

        await Assert.ThrowsAnyAsync<Exception>(() => failing);
        await neighbouring;
        Assert.Null(await store.Visitors.FindAsync(good, default));
        Assert.Null((await store.Visitors.FindAsync(taken, default))!.UserId);
        Assert.NotNull(await store.Visitors.FindAsync(neighbour, default));
    }

    [Fact]
    public async Task WriteMany_TenThousandTouchpoints_AreAllStored()
    {
        var visitors = Enumerable.Range(0, 100).Select(_ => Some.Visitor()).ToArray();
        var results = await store.Visitors.WriteManyAsync(
            [.. visitors.Select(visitor => Some.Write(visitor, [.. Enumerable.Range(0, 100).Select(count => Some.Touchpoint($"{count}", count))]))],
            default);

        Assert.All(results.SelectMany(result => result.Outcomes), outcome => Assert.Equal(TouchpointOutcome.Stored, outcome));
        Assert.All(visitors, visitor => Assert.Contains(results, result => result.Visitor == visitor));
        Assert.Equal(100, (await store.Visitors.HistoryAsync(visitors[99])).Count);
    }

    [Fact]
    public async Task WriteMany_Nothing_IsNothing() => Assert.Empty(await store.Visitors.WriteManyAsync([], default));

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public async Task UnlessRefused_StoredRefusal_LeavesTheTouchpointsOut(bool analytics, bool personalization)
    {
        var visitor = Some.Visitor();
        await store.Visitors.WriteAsync(Some.Write(visitor) with { Consent = new Consent(analytics, personalization, true) }, default);
        var result = await store.Visitors.WriteAsync(
            Some.Write(visitor, Some.Touchpoint("a"), Some.Touchpoint("b")) with { UnlessRefused = true }, default);

        Assert.Equal([TouchpointOutcome.Refused, TouchpointOutcome.Refused], result.Outcomes);
        Assert.Empty(await store.Visitors.HistoryAsync(visitor));
    }

    [Fact]
    public async Task UnlessRefused_NeverSaidOrAgreed_StoresThem()
    {
        var visitor = Some.Visitor();
        var first = await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")) with { UnlessRefused = true }, default);
        await store.Visitors.WriteAsync(Some.Write(visitor) with { Consent = new Consent(true, true, false) }, default);
        var second = await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("b")) with { UnlessRefused = true }, default);

        Assert.Equal([TouchpointOutcome.Stored, TouchpointOutcome.Stored], [.. first.Outcomes, .. second.Outcomes]);
    }

    [Fact]
    public async Task UnlessRefused_ConsentOfTheSameWrite_CountsAsStored()
    {
        var visitor = Some.Visitor();
        var result = await store.Visitors.WriteAsync(
            Some.Write(visitor, Some.Touchpoint("a")) with { UnlessRefused = true, Consent = Consent.None }, default);

        Assert.Equal([TouchpointOutcome.Refused], result.Outcomes);
    }

    private static string UserId() => $"customer-{Guid.NewGuid():N}";
}

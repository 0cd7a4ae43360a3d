using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Visitors;

/// <summary>What erasing takes and what it leaves.</summary>
public abstract class EraseSuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    [Fact]
    public async Task Erase_NeverStored_SaysSo() => Assert.False(await store.Visitors.EraseAsync(Some.Visitor(), default));

    [Fact]
    public async Task Erase_Stored_IsGoneAndTheIdStartsAnew()
    {
        var visitor = Some.Visitor();
        await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")) with { Consent = Consent.All }, default);

        Assert.True(await store.Visitors.EraseAsync(visitor, default));
        Assert.Null(await store.Visitors.FindAsync(visitor, default));
        Assert.False(await store.Visitors.EraseAsync(visitor, default));

        var result = await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);
        Assert.Equal([TouchpointOutcome.Stored], result.Outcomes);
        Assert.Null((await store.Visitors.FindAsync(visitor, default))!.Consent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Erase_KnownByAnyOfItsIds_TakesAllOfThem(bool byTheAnonymousId)
    {
        var (anonymous, known, userId) = (Some.Visitor(), Some.Visitor(), $"{Guid.NewGuid():N}");
        await store.Visitors.WriteAsync(Some.Write(known, Some.Touchpoint("a")) with { UserId = userId }, default);
        await store.Visitors.WriteAsync(Some.Write(anonymous, Some.Touchpoint("b")), default);
        await store.Visitors.IdentifyAsync(anonymous, userId, Some.Now, default);

        Assert.True(await store.Visitors.EraseAsync(byTheAnonymousId ? anonymous : known, default));
        Assert.Null(await store.Visitors.FindAsync(anonymous, default));
        Assert.Null(await store.Visitors.FindAsync(known, default));

        var anew = Some.Visitor();
        var result = await store.Visitors.WriteAsync(Some.Write(anew) with { UserId = userId }, default);
        Assert.Equal(anew, result.Visitor);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_OnlyIfStored_KeepsWhatIsOfAStoredVisitorAndNothingOfOneWhoIsErased(bool together)
    {
        var (erased, stored) = (Some.Visitor(), Some.Visitor());
        await store.Visitors.WriteManyAsync([Some.Write(erased, Some.Touchpoint("a")), Some.Write(stored, Some.Touchpoint("a"))], default);
        await store.Visitors.EraseAsync(erased, default);

        VisitorWrite[] writes =
        [
            Relying(erased) with { Traits = new Dictionary<string, Scalar> { ["household"] = Scalar.From("family") } }, Relying(stored),
        ];
        var results = together
            ? await store.Visitors.WriteManyAsync(writes, default)
            : [await store.Visitors.WriteAsync(writes[0], default), await store.Visitors.WriteAsync(writes[1], default)];

        Assert.Equal([TouchpointOutcome.Refused], results[0].Outcomes);
        Assert.Equal(0, results[0].Revision);
        Assert.Null(await store.Visitors.FindAsync(erased, default));
        Assert.Equal([TouchpointOutcome.Stored], results[1].Outcomes);
        Assert.Equal(["a", "b"], await store.Visitors.HistoryAsync(stored));
    }

    [Fact]
    public async Task Write_OnlyIfStoredByAJoinedId_IsTheKnownVisitors()
    {
        var (anonymous, userId) = (Some.Visitor(), $"{Guid.NewGuid():N}");
        var known = (await store.Visitors.WriteAsync(Some.Write(Some.Visitor()) with { UserId = userId }, default)).Visitor;
        await store.Visitors.IdentifyAsync(anonymous, userId, Some.Now, default);

        Assert.Equal((known, TouchpointOutcome.Stored), await OutcomeAsync(anonymous));
        await store.Visitors.EraseAsync(known, default);
        Assert.Equal((anonymous, TouchpointOutcome.Refused), await OutcomeAsync(anonymous));
    }

    [Fact]
    public async Task Erase_One_LeavesTheOthers()
    {
        var (erased, other) = (Some.Visitor(), Some.Visitor());
        await store.Visitors.WriteAsync(Some.Write(erased, Some.Touchpoint("a")), default);
        await store.Visitors.WriteAsync(Some.Write(other, Some.Touchpoint("a")), default);
        await store.Visitors.EraseAsync(erased, default);

        Assert.Equal(["a"], await store.Visitors.HistoryAsync(other));
    }

    private static VisitorWrite Relying(VisitorId visitor) => Some.Write(visitor, Some.Touchpoint("b", 1)) with { OnlyIfStored = true };

    private async Task<(VisitorId Visitor, TouchpointOutcome Outcome)> OutcomeAsync(VisitorId visitor)
    {
        var result = await store.Visitors.WriteAsync(Relying(visitor), default);
        return (result.Visitor, Assert.Single(result.Outcomes));
    }
}

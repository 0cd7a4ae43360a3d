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

    [Fact]
    public async Task Erase_One_LeavesTheOthers()
    {
        var (erased, other) = (Some.Visitor(), Some.Visitor());
        await store.Visitors.WriteAsync(Some.Write(erased, Some.Touchpoint("a")), default);
        await store.Visitors.WriteAsync(Some.Write(other, Some.Touchpoint("a")), default);
        await store.Visitors.EraseAsync(erased, default);

        Assert.Equal(["a"], await store.Visitors.HistoryAsync(other));
    }
}

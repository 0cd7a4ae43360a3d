using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Visitors;

/// <summary>What every provider keeps of a visitor.</summary>
public abstract class VisitorWriteSuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    [Fact]
    public async Task Find_NeverWritten_IsNull() =>
        Assert.Null(await store.Visitors.FindAsync(Some.Visitor(), default));

    [Fact]
    public async Task Write_NewVisitor_IsMadeWithEverythingGiven()
    {
        var visitor = Some.Visitor();
        var result = await store.Visitors.WriteAsync(
            Some.Write(visitor, Some.Touchpoint("a")) with
            {
                Consent = new Consent(true, false, true),
                Traits = new Dictionary<string, Scalar> { ["household"] = Scalar.From("family") },
            },
            default);
        var stored = await store.Visitors.FindAsync(visitor, default);

        Assert.Equal(visitor, result.Visitor);
        Assert.Equal([TouchpointOutcome.Stored], result.Outcomes);
        Assert.Equal(visitor, stored!.Id);
        Assert.Null(stored.UserId);
        Assert.Equal(Some.Now, stored.CreatedAt);
        Assert.Equal(new Consent(true, false, true), stored.Consent);
        Assert.Equal([new("household", Scalar.From("family"))], stored.Traits);
        Assert.Single(stored.Touchpoints);
    }

    [Fact]
    public async Task Write_WithoutAnything_MakesTheVisitor()
    {
        var visitor = Some.Visitor();
        await store.Visitors.WriteAsync(Some.Write(visitor), default);
        var stored = await store.Visitors.FindAsync(visitor, default);

        Assert.Null(stored!.Consent);
        Assert.Empty(stored.Traits);
        Assert.Empty(stored.Touchpoints);
    }

    [Fact]
    public async Task Write_SameIdAgain_CountsOnceAndTheFirstWins()
    {
        var visitor = Some.Visitor();
        await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a") with { Value = 1 }), default);
        var again = await store.Visitors.WriteAsync(
            Some.Write(visitor, Some.Touchpoint("a", 60) with { Value = 2 }, Some.Touchpoint("b")), default);
        var stored = await store.Visitors.FindAsync(visitor, default);

        Assert.Equal([TouchpointOutcome.Duplicate, TouchpointOutcome.Stored], again.Outcomes);
        Assert.Equal(["a", "b"], stored!.Touchpoints.Select(touchpoint => touchpoint.Id));
        Assert.Equal(1, stored.Touchpoints[0].Value);
    }

    [Fact]
    public async Task Write_SameIdTwiceInOneWrite_CountsOnceAndTheFirstWins()
    {
        var visitor = Some.Visitor();
        var result = await store.Visitors.WriteAsync(
            Some.Write(visitor, Some.Touchpoint("a") with { Value = 1 }, Some.Touchpoint("a") with { Value = 2 }), default);
        var stored = await store.Visitors.FindAsync(visitor, default);

        Assert.Equal([TouchpointOutcome.Stored, TouchpointOutcome.Duplicate], result.Outcomes);
        Assert.Equal(1, Assert.Single(stored!.Touchpoints).Value);
    }

    [Fact]
    public async Task Write_SameIdOfAnotherVisitor_IsStored()
    {
        await store.Visitors.WriteAsync(Some.Write(Some.Visitor(), Some.Touchpoint("a")), default);
        var result = await store.Visitors.WriteAsync(Some.Write(Some.Visitor(), Some.Touchpoint("a")), default);

        Assert.Equal([TouchpointOutcome.Stored], result.Outcomes);
    }

    [Fact]
    public async Task Write_IdsThatDifferInCaseOrEnd_AreDifferent()
    {
        var visitor = Some.Visitor();
        var result = await store.Visitors.WriteAsync(
            Some.Write(visitor, Some.Touchpoint("a"), Some.Touchpoint("A"), Some.Touchpoint("a "), Some.Touchpoint("a\u0000"), Some.Touchpoint("ä")),
            default);

        Assert.All(result.Outcomes, outcome => Assert.Equal(TouchpointOutcome.Stored, outcome));
        Assert.Equal(["A", "a", "a\u0000", "a ", "ä"], await store.Visitors.HistoryAsync(visitor));
    }

    [Fact]
    public async Task Write_ConsentNotGiven_LeavesTheStoredOne()
    {
        var visitor = Some.Visitor();
        await store.Visitors.WriteAsync(Some.Write(visitor) with { Consent = Consent.All }, default);
        await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);
        Assert.Equal(Consent.All, (await store.Visitors.FindAsync(visitor, default))!.Consent);

        await store.Visitors.WriteAsync(Some.Write(visitor) with { Consent = Consent.None }, default);
        Assert.Equal(Consent.None, (await store.Visitors.FindAsync(visitor, default))!.Consent);
    }

    [Fact]
    public async Task Write_Traits_AreSetReplacedAndTakenAway()
    {
        var visitor = Some.Visitor();
        await store.Visitors.WriteAsync(
            Some.Write(visitor) with
            {
                Traits = new Dictionary<string, Scalar>
                {
                    ["kept"] = Scalar.From(1),
                    ["replaced"] = Scalar.From("old"),
                    ["taken"] = Scalar.From(true),
                    ["never"] = Scalar.Null,
                },
            },
            default);
        await store.Visitors.WriteAsync(
            Some.Write(visitor) with
            {
                Traits = new Dictionary<string, Scalar> { ["replaced"] = Scalar.From("new"), ["taken"] = Scalar.Null, ["Kept"] = Scalar.From(2) },
            },
            default);
        var stored = await store.Visitors.FindAsync(visitor, default);

        Assert.Equal(
            new Dictionary<string, Scalar> { ["kept"] = Scalar.From(1), ["replaced"] = Scalar.From("new"), ["Kept"] = Scalar.From(2) },
            stored!.Traits);
    }

    [Fact]
    public async Task Reopen_EverythingWritten_IsThere()
    {
        var visitor = Some.Visitor();
        await store.Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);
        await store.ReopenAsync();

        Assert.Equal(["a"], await store.Visitors.HistoryAsync(visitor));
    }
}

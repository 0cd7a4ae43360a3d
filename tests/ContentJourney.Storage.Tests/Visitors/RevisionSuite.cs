using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Visitors;

/// <summary>How a caller knows that the history it has is still the one that is stored.</summary>
public abstract class RevisionSuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private IVisitorStore Visitors => store.Visitors;

    private async Task<long> RevisionAsync(VisitorId visitor) => (await Visitors.FindAsync(visitor, default))!.Revision;

    [Fact]
    public async Task Write_ThatChangesSomething_IsOneRevisionMore()
    {
        var visitor = Some.Visitor();
        var first = await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);
        Assert.Equal(first.Revision, await RevisionAsync(visitor));

        VisitorWrite[] changes =
        [
            Some.Write(visitor, Some.Touchpoint("a"), Some.Touchpoint("b")),
            Some.Write(visitor) with { Consent = Consent.All },
            Some.Write(visitor, Some.Touchpoint("c")) with { Traits = new Dictionary<string, Scalar> { ["household"] = Scalar.From("family") } },
        ];
        for (var i = 0; i < changes.Length; i++)
        {
            Assert.Equal(first.Revision + i + 1, (await Visitors.WriteAsync(changes[i], default)).Revision);
            Assert.Equal(first.Revision + i + 1, await RevisionAsync(visitor));
        }
    }

    [Fact]
    public async Task Write_OfDuplicatesOrOfWhatIsRefused_IsTheSameRevision()
    {
        var visitor = Some.Visitor();
        var first = await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")) with { Consent = Consent.None }, default);

        Assert.Equal(first.Revision, (await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default)).Revision);
        Assert.Equal(first.Revision, (await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("b")) with { UnlessRefused = true }, default)).Revision);
        Assert.Equal(first.Revision, await RevisionAsync(visitor));
    }

    [Fact]
    public async Task FindProfile_LeavesOutTheHistory()
    {
        var visitor = Some.Visitor();
        var first = await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")) with { Consent = Consent.All }, default);

        var profile = (await Visitors.FindProfileAsync(visitor, default))!;

        Assert.Empty(profile.Touchpoints);
        Assert.Equal((first.Revision, Consent.All), (profile.Revision, profile.Consent));
    }

    [Fact]
    public async Task FindState_IsThatOfTheLastWrite_OfEachWhoIsAskedForAtOnce()
    {
        var visitors = Enumerable.Range(0, 20).Select(_ => Some.Visitor()).ToArray();
        foreach (var visitor in visitors)
        {
            await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);
        }

        var second = await Visitors.WriteAsync(Some.Write(visitors[7], Some.Touchpoint("b")), default);
        var states = await Task.WhenAll(visitors.Append(Some.Visitor()).Append(visitors[7]).Select(visitor => Visitors.FindStateAsync(visitor, default).AsTask()));

        Assert.Equal([.. visitors, null, visitors[7]], states.Select(state => state?.Visitor));
        Assert.Equal(new VisitorState(visitors[7], second.Revision), states[7]);
        Assert.Equal(await RevisionAsync(visitors[3]), states[3]!.Value.Revision);
    }

    [Fact]
    public async Task FindState_OfAnIdThatWasJoined_IsThatOfTheKnownVisitor()
    {
        var (anonymous, known, userId) = (Some.Visitor(), Some.Visitor(), $"{Guid.NewGuid()}");
        await Visitors.WriteAsync(Some.Write(anonymous, Some.Touchpoint("a")), default);
        await Visitors.IdentifyAsync(known, userId, Some.Now, default);
        await Visitors.IdentifyAsync(anonymous, userId, Some.Now, default);

        Assert.Equal(new VisitorState(known, await RevisionAsync(known)), await Visitors.FindStateAsync(anonymous, default));
    }

    [Fact]
    public async Task Write_SaysWhetherItChangesMoreThanTheHistory()
    {
        var visitor = Some.Visitor();
        Assert.True((await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default)).ChangesProfile);
        Assert.False((await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("b")), default)).ChangesProfile);
        Assert.True((await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("c")) with { Consent = Consent.All }, default)).ChangesProfile);
        Assert.True((await Visitors.WriteAsync(Some.Write(visitor) with { Traits = new Dictionary<string, Scalar> { ["household"] = Scalar.From("family") } }, default)).ChangesProfile);
        Assert.False((await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("c")) with { Consent = Consent.All }, default)).ChangesProfile);
    }

    [Fact]
    public async Task Write_OnlyInAState_IsKeptInThatState_AndNothingOfItInAnother()
    {
        var visitor = Some.Visitor();
        var first = await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);
        var write = Some.Write(visitor, Some.Touchpoint("b")) with { OnlyInState = new VisitorState(visitor, first.Revision) };

        var second = await Visitors.WriteAsync(write, default);
        var late = await Visitors.WriteAsync(write with { Touchpoints = [Some.Touchpoint("c")], Consent = Consent.All }, default);

        Assert.False(second.IsOutdated);
        Assert.Equal(first.Revision + 1, second.Revision);
        Assert.True(late.IsOutdated);
        Assert.Equal([TouchpointOutcome.Refused], late.Outcomes);
        var stored = await Visitors.FindAsync(visitor, default);
        Assert.Equal((second.Revision, null), (stored!.Revision, stored.Consent));
        Assert.Equal(["a", "b"], stored.Touchpoints.Select(touchpoint => touchpoint.Id));
    }

    [Fact]
    public async Task Write_OnlyInAState_OfAVisitorWhoIsNotStored_MakesNobody()
    {
        var visitor = Some.Visitor();

        var result = await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")) with { OnlyInState = new VisitorState(visitor, 1) }, default);

        Assert.True(result.IsOutdated);
        Assert.Null(await Visitors.FindAsync(visitor, default));
    }

    [Fact]
    public async Task Write_OnlyInAState_ByManyAtOnce_IsKeptOfOne()
    {
        var visitor = Some.Visitor();
        var first = await Visitors.WriteAsync(Some.Write(visitor), default);
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Visitors.WriteAsync(
            Some.Write(visitor, Some.Touchpoint($"{i}")) with { OnlyInState = new VisitorState(visitor, first.Revision) }, default).AsTask()));

        Assert.Single(results, result => !result.IsOutdated);
        Assert.Single((await Visitors.FindAsync(visitor, default))!.Touchpoints);
    }

    [Fact]
    public async Task Identify_IsARevisionMore_AndTheAnonymousIdHasThatOfTheKnownVisitor()
    {
        var anonymous = Some.Visitor();
        var known = Some.Visitor();
        var userId = $"{Guid.NewGuid()}";
        await Visitors.WriteAsync(Some.Write(anonymous, Some.Touchpoint("a")), default);
        var first = await Visitors.WriteAsync(Some.Write(known, Some.Touchpoint("b")), default);

        await Visitors.IdentifyAsync(known, userId, Some.Now, default);
        Assert.Equal(first.Revision + 1, await RevisionAsync(known));

        await Visitors.IdentifyAsync(anonymous, userId, Some.Now, default);
        Assert.Equal(first.Revision + 2, await RevisionAsync(known));
        Assert.Equal(first.Revision + 2, await RevisionAsync(anonymous));
    }

    [Fact]
    public async Task VisitorWhoWasErasedAndComesBack_NeverHasARevisionAgain()
    {
        var visitor = Some.Visitor();
        var first = await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")), default);
        await Visitors.EraseAsync(visitor, default);

        var second = await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("b")) with { Now = Some.Now.AddSeconds(1) }, default);

        Assert.True(second.Revision > first.Revision);
    }
}

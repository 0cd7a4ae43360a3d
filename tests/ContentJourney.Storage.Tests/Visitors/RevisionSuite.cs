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
    public async Task FindProfileOrChanged_LeavesOutAHistoryThatTheCallerNeedsNotOrHas()
    {
        var visitor = Some.Visitor();
        var first = await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("a")) with { Consent = Consent.All }, default);

        var known = (await Visitors.FindChangedAsync(visitor, first.Revision, default))!;
        Assert.Empty(known.Touchpoints);
        Assert.Equal((first.Revision, Consent.All), (known.Revision, known.Consent));
        Assert.Empty((await Visitors.FindProfileAsync(visitor, default))!.Touchpoints);

        await Visitors.WriteAsync(Some.Write(visitor, Some.Touchpoint("b")), default);
        Assert.Equal(["a", "b"], (await Visitors.FindChangedAsync(visitor, first.Revision, default))!.Touchpoints.Select(touchpoint => touchpoint.Id));
        Assert.Null(await Visitors.FindChangedAsync(Some.Visitor(), first.Revision, default));
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

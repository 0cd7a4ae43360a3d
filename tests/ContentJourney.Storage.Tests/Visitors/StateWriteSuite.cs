using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Visitors;

/// <summary>What page views of visitors in memory write: touchpoints with new ids, in the state in which the visitor is remembered.</summary>
public abstract class StateWriteSuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private readonly VisitorId _visitor = Some.Visitor();

    [Fact]
    public async Task Write_InItsState_IsStoredWithTheNextRevision()
    {
        var first = await store.Visitors.WriteAsync(Some.Write(_visitor, Some.Touchpoint("a")) with { Consent = Consent.All }, default);
        var written = await store.Visitors.WriteAsync(Some.View(first, Some.Touchpoint("b", 1)) with { Consent = Consent.All }, default);

        Assert.Equal((false, false, first.Revision + 1), (written.IsOutdated, written.ChangesProfile, written.Revision));
        Assert.Equal([TouchpointOutcome.Stored], written.Outcomes);
        await AssertStoredAsync(written, "a", "b");
    }

    [Fact]
    public async Task Write_InAnotherState_KeepsNothing()
    {
        var first = await store.Visitors.WriteAsync(Some.Write(_visitor, Some.Touchpoint("a")), default);
        var second = await store.Visitors.WriteAsync(Some.View(first, Some.Touchpoint("b", 1)), default);
        var late = await store.Visitors.WriteAsync(Some.View(first, Some.Touchpoint("c", 2)), default);

        Assert.True(late.IsOutdated);
        Assert.Equal([TouchpointOutcome.Refused], late.Outcomes);
        await AssertStoredAsync(second, "a", "b");
    }

    [Fact]
    public async Task Write_ByACrowdInOneState_IsStoredOnce()
    {
        var first = await store.Visitors.WriteAsync(Some.Write(_visitor, Some.Touchpoint("a")), default);
        var written = await Task.WhenAll(Enumerable.Range(0, 40).Select(number =>
            Task.Run(() => store.Visitors.WriteAsync(Some.View(first, Some.Touchpoint($"b{number}", 1)), default).AsTask())));

        Assert.Single(written, result => !result.IsOutdated);
        Assert.Equal(2, (await store.Visitors.HistoryAsync(_visitor)).Count);
    }

    [Fact]
    public async Task Write_InAMonthTheVisitorHasNotBeenHere_IsStored()
    {
        var first = await store.Visitors.WriteAsync(Some.Write(_visitor, Some.Touchpoint("a")), default);
        var second = await store.Visitors.WriteAsync(Some.View(first, Some.Touchpoint("b") with { OccurredAt = Some.Now.AddMonths(1) }), default);
        var third = await store.Visitors.WriteAsync(
            Some.View(second, Some.Touchpoint("c") with { OccurredAt = Some.Now.AddMonths(1) }, Some.Touchpoint("d") with { OccurredAt = Some.Now.AddYears(-90) }), default);

        Assert.Equal(second.Revision + 1, third.Revision);
        await AssertStoredAsync(third, "d", "a", "b", "c");
    }

    [Fact]
    public async Task Write_WithAnotherConsent_ChangesTheProfile()
    {
        var first = await store.Visitors.WriteAsync(Some.Write(_visitor, Some.Touchpoint("a")), default);
        var agreed = await store.Visitors.WriteAsync(Some.View(first, Some.Touchpoint("b", 1)) with { Consent = Consent.All }, default);
        var refused = await store.Visitors.WriteAsync(Some.View(agreed, Some.Touchpoint("c", 2)) with { Consent = new Consent(false, false, false) }, default);
        var still = await store.Visitors.WriteAsync(Some.View(refused, Some.Touchpoint("d", 3)), default);

        Assert.Equal([true, true, false], [agreed.ChangesProfile, refused.ChangesProfile, still.ChangesProfile]);
        Assert.Equal([TouchpointOutcome.Refused], still.Outcomes);
        Assert.Equal(refused.Revision, still.Revision);
        await AssertStoredAsync(refused, "a", "b");
    }

    [Fact]
    public async Task Write_AfterTheVisitorWasErasedOrJoined_KeepsNothing()
    {
        var first = await store.Visitors.WriteAsync(Some.Write(_visitor, Some.Touchpoint("a")), default);
        await store.Visitors.EraseAsync(_visitor, default);
        Assert.True((await store.Visitors.WriteAsync(Some.View(first, Some.Touchpoint("b")), default)).IsOutdated);

        var (customer, user) = (Some.Visitor(), $"{Guid.NewGuid()}");
        await store.Visitors.IdentifyAsync(customer, user, Some.Now, default);
        var second = await store.Visitors.WriteAsync(Some.Write(_visitor, Some.Touchpoint("a")), default);
        await store.Visitors.IdentifyAsync(_visitor, user, Some.Now, default);
        Assert.True((await store.Visitors.WriteAsync(Some.View(second, Some.Touchpoint("b")), default)).IsOutdated);
        Assert.Equal(["a"], await store.Visitors.HistoryAsync(customer));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Write_WithShows_IsReadBackToTheLast(double showsAt)
    {
        var first = await store.Visitors.WriteAsync(Some.Write(_visitor, Some.Touchpoint("a", -9)), default);
        var shows = Some.Shows(4, showsAt);
        var written = await store.Visitors.WriteAsync(Some.View(first, [Own("b", -2), Own("c", -1), .. shows]), default);
        var third = await store.Visitors.WriteAsync(Some.View(written, Own("d", -0.5)), default);
        var history = (await store.Visitors.FindAsync(_visitor, default))!.Touchpoints;

        Assert.Equal(6, written.Outcomes.Count(outcome => outcome == TouchpointOutcome.Stored));
        await AssertStoredAsync(third, ["a", "b", "c", "d", .. shows.Select(show => show.Id)]);
        Assert.All(history.Skip(1).Take(3), own => Assert.Equal(
            ("web", "own", 2.5, -1, "q", "consideration"),
            (own.Channel, own.ContentId, own.Value, own.Sentiment, own.Properties["search"].ToString(), Assert.Single(own.ContentStages))));
        Assert.Equal(shows.Select(show => show.ContentId), history.Skip(4).Select(touchpoint => touchpoint.ContentId));
        Assert.All(history.Skip(4), show => Assert.Equal(
            (TouchpointTypes.ContentShown, shows[0].OccurredAt, shows[0].ReceivedAt, "hero", "awareness"),
            (show.Type, show.OccurredAt, show.ReceivedAt, show.Properties["slot"].ToString(), Assert.Single(show.ContentStages))));
        Assert.All(history.Skip(4), show => Assert.Null(show.Channel ?? (object?)show.Value ?? show.Sentiment));
    }

    private static Touchpoint Own(string id, double secondsAfterNow) => Some.Touchpoint(id, secondsAfterNow) with
    {
        Channel = "web",
        ContentId = "own",
        Value = 2.5,
        Sentiment = -1,
        Properties = new Dictionary<string, Scalar> { ["search"] = Scalar.From("q") },
        ContentStages = ["consideration"],
    };

    private async Task AssertStoredAsync(VisitorWriteResult last, params string[] ids)
    {
        var stored = (await store.Visitors.FindAsync(_visitor, default))!;
        Assert.Equal(last.Revision, stored.Revision);
        Assert.Equal(ids, stored.Touchpoints.Select(touchpoint => touchpoint.Id));
    }
}

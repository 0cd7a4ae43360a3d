using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Visitors;

/// <summary>How an anonymous visitor becomes a known one.</summary>
public abstract class IdentifySuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private readonly VisitorId _anonymous = Some.Visitor();
    private readonly VisitorId _known = Some.Visitor();
    private readonly string _userId = $"customer-{Guid.NewGuid():N}";

    [Fact]
    public async Task Identify_NobodyKnown_TheAnonymousVisitorBecomesKnown()
    {
        await store.Visitors.WriteAsync(Some.Write(_anonymous, Some.Touchpoint("a")), default);

        Assert.Equal(_anonymous, await IdentifyAsync(_anonymous));
        var stored = await store.Visitors.FindAsync(_anonymous, default);
        Assert.Equal(_userId, stored!.UserId);
        Assert.Equal(["a"], stored.Touchpoints.Select(touchpoint => touchpoint.Id));
    }

    [Fact]
    public async Task Identify_NeitherStored_MakesTheKnownVisitorUnderTheAnonymousId()
    {
        Assert.Equal(_anonymous, await IdentifyAsync(_anonymous));
        var stored = await store.Visitors.FindAsync(_anonymous, default);
        Assert.Equal(_userId, stored!.UserId);
        Assert.Equal(Some.Now, stored.CreatedAt);
    }

    [Fact]
    public async Task Identify_AnonymousNeverStored_AnswersAsTheKnownFromThenOn()
    {
        await WriteKnownAsync(Some.Touchpoint("a"));

        Assert.Equal(_known, await IdentifyAsync(_anonymous));
        await store.Visitors.WriteAsync(Some.Write(_anonymous, Some.Touchpoint("b")), default);
        Assert.Equal(["a", "b"], await store.Visitors.HistoryAsync(_known));
    }

    [Fact]
    public async Task Identify_Both_MovesTouchpointsOnceAndKeepsThoseOfTheKnown()
    {
        await WriteKnownAsync(Some.Touchpoint("both", 5) with { Value = 1 }, Some.Touchpoint("known", 3));
        await store.Visitors.WriteAsync(
            Some.Write(_anonymous, Some.Touchpoint("both", 1) with { Value = 2 }, Some.Touchpoint("anonymous", 4)), default);

        Assert.Equal(_known, await IdentifyAsync(_anonymous));
        var stored = await store.Visitors.FindAsync(_anonymous, default);
        Assert.Equal(_known, stored!.Id);
        Assert.Equal(["known", "anonymous", "both"], stored.Touchpoints.Select(touchpoint => touchpoint.Id));
        Assert.Equal(1, stored.Touchpoints[2].Value);
    }

    [Fact]
    public async Task Identify_Both_LaterWritesWithTheAnonymousIdGoToTheKnown()
    {
        await WriteKnownAsync();
        await store.Visitors.WriteAsync(Some.Write(_anonymous, Some.Touchpoint("a")), default);
        await IdentifyAsync(_anonymous);
        var result = await store.Visitors.WriteAsync(Some.Write(_anonymous, Some.Touchpoint("a"), Some.Touchpoint("b")), default);

        Assert.Equal(_known, result.Visitor);
        Assert.Equal([TouchpointOutcome.Duplicate, TouchpointOutcome.Stored], result.Outcomes);
        Assert.Equal(["a", "b"], await store.Visitors.HistoryAsync(_known));
    }

    [Fact]
    public async Task Identify_TraitsAndConsentOfBoth_ThoseOfTheKnownWin()
    {
        await store.Visitors.WriteAsync(
            Some.Write(_known) with
            {
                UserId = _userId,
                Consent = Consent.None,
                Traits = new Dictionary<string, Scalar> { ["both"] = Scalar.From("known"), ["known"] = Scalar.From(1) },
            },
            default);
        await store.Visitors.WriteAsync(
            Some.Write(_anonymous) with
            {
                Now = Some.Now.AddDays(-1),
                Consent = Consent.All,
                Traits = new Dictionary<string, Scalar> { ["both"] = Scalar.From("anonymous"), ["anonymous"] = Scalar.From(2) },
            },
            default);
        await IdentifyAsync(_anonymous);
        var stored = await store.Visitors.FindAsync(_known, default);

        Assert.Equal(Consent.None, stored!.Consent);
        Assert.Equal(
            new Dictionary<string, Scalar> { ["both"] = Scalar.From("known"), ["known"] = Scalar.From(1), ["anonymous"] = Scalar.From(2) },
            stored.Traits);
        Assert.Equal(Some.Now.AddDays(-1), stored.CreatedAt);
    }

    [Fact]
    public async Task Identify_KnownNeverSaid_TheConsentOfTheAnonymousStays()
    {
        await WriteKnownAsync();
        await store.Visitors.WriteAsync(Some.Write(_anonymous) with { Consent = Consent.All }, default);
        await IdentifyAsync(_anonymous);

        Assert.Equal(Consent.All, (await store.Visitors.FindAsync(_known, default))!.Consent);
    }

    [Fact]
    public async Task Identify_Again_HasNoEffect()
    {
        await WriteKnownAsync(Some.Touchpoint("a"));
        await store.Visitors.WriteAsync(Some.Write(_anonymous, Some.Touchpoint("b")), default);

        Assert.Equal(_known, await IdentifyAsync(_anonymous));
        Assert.Equal(_known, await IdentifyAsync(_anonymous));
        Assert.Equal(_known, await IdentifyAsync(_known));
        Assert.Equal(["a", "b"], await store.Visitors.HistoryAsync(_known));
    }

    [Fact]
    public async Task Identify_KnownByAnotherId_IsRefusedAndChangesNothing()
    {
        await WriteKnownAsync(Some.Touchpoint("a"));
        await IdentifyAsync(_anonymous);

        Assert.Null(await store.Visitors.IdentifyAsync(_known, "another", Some.Now, default));
        Assert.Null(await store.Visitors.IdentifyAsync(_anonymous, "another", Some.Now, default));
        Assert.Equal(_userId, (await store.Visitors.FindAsync(_known, default))!.UserId);
    }

    [Fact]
    public async Task Identify_SeveralDevices_AllAnswerAsTheKnown()
    {
        var devices = Enumerable.Range(0, 5).Select(_ => Some.Visitor()).ToArray();
        foreach (var (index, device) in devices.Index())
        {
            await store.Visitors.WriteAsync(Some.Write(device, Some.Touchpoint($"{index}", index)), default);
            await IdentifyAsync(device);
        }

        foreach (var device in devices)
        {
            var stored = await store.Visitors.FindAsync(device, default);
            Assert.Equal(devices[0], stored!.Id);
            Assert.Equal(["0", "1", "2", "3", "4"], stored.Touchpoints.Select(touchpoint => touchpoint.Id));
        }
    }

    private ValueTask<VisitorId?> IdentifyAsync(VisitorId visitor) =>
        store.Visitors.IdentifyAsync(visitor, _userId, Some.Now, default);

    private ValueTask<VisitorWriteResult> WriteKnownAsync(params Touchpoint[] touchpoints) =>
        store.Visitors.WriteAsync(Some.Write(_known, touchpoints) with { UserId = _userId }, default);
}

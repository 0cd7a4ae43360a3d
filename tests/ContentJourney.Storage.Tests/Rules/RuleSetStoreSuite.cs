using ContentJourney.Engine.Rules;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Rules;

/// <summary>The life of rule sets: draft, live, archived.</summary>
public abstract class RuleSetStoreSuite<TFixture>(TFixture store) : IClassFixture<TFixture>, IAsyncLifetime
    where TFixture : StoreFixture
{
    private readonly string _journey = Some.Journey().Alias;

    public async Task InitializeAsync() => await store.Journeys.SaveAsync(Some.Journey() with { Alias = _journey }, default);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task AddDraft_Several_CountFromOneAndListNewestFirst()
    {
        var first = await AddAsync("""{"a":1}""");
        await AddAsync("""{"b":2}""");

        Assert.Equal(new RuleSetRecord(_journey, 1, RuleSetStatus.Draft, """{"a":1}""", Some.Now, null), first);
        Assert.Equal([2, 1], (await store.RuleSets.ListAsync(_journey, default)).Select(record => record.Version));
        Assert.Equal(first, await store.RuleSets.FindAsync(_journey, 1, default));
        Assert.Null(await store.RuleSets.FindAsync(_journey, 3, default));
        Assert.Null(await store.RuleSets.FindLiveAsync(_journey, default));
    }

    [Fact]
    public async Task AddDraft_JourneyNotStored_IsNull() =>
        Assert.Null(await store.RuleSets.AddDraftAsync("nowhere", "{}", Some.Now, default));

    [Fact]
    public async Task AddDraft_AfterADeletedOne_NeverUsesItsNumberAgain()
    {
        await AddAsync("{}");
        var second = await AddAsync("{}");
        Assert.True(await store.RuleSets.DeleteDraftAsync(_journey, second.Version, default));

        Assert.Equal(3, (await AddAsync("{}")).Version);
    }

    [Fact]
    public async Task AddDraft_JourneyDeletedAndMadeAgain_NeverUsesItsNumbersAgain()
    {
        await AddAsync("{}");
        await store.Journeys.DeleteAsync(_journey, default);
        await InitializeAsync();

        Assert.Equal(2, (await AddAsync("{}")).Version);
    }

    [Fact]
    public async Task AddDraft_ManyAtOnce_GetDifferentNumbers()
    {
        var records = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => AddAsync("{}"))));

        Assert.Equal(Enumerable.Range(1, 32), records.Select(record => record.Version).Order());
    }

    [Fact]
    public async Task ReplaceDraft_Draft_HasTheNewDocument()
    {
        await AddAsync("""{"old":1}""");
        var replaced = await store.RuleSets.ReplaceDraftAsync(_journey, 1, """{"new":1}""", default);

        Assert.Equal("""{"new":1}""", replaced!.Document);
        Assert.Equal(replaced, await store.RuleSets.FindAsync(_journey, 1, default));
    }

    [Fact]
    public async Task ReplaceAndDelete_LiveArchivedOrMissing_AreRefusedAndChangeNothing()
    {
        await store.RuleSets.PublishAsync(_journey, """{"archived":1}""");
        await store.RuleSets.PublishAsync(_journey, """{"live":1}""");
        var before = await store.RuleSets.ListAsync(_journey, default);
        foreach (var version in (int[])[1, 2, 3])
        {
            Assert.Null(await store.RuleSets.ReplaceDraftAsync(_journey, version, "{}", default));
            Assert.False(await store.RuleSets.DeleteDraftAsync(_journey, version, default));
        }

        Assert.Equal(before, await store.RuleSets.ListAsync(_journey, default));
    }

    [Fact]
    public async Task MakeLive_Draft_ArchivesTheLiveOne()
    {
        await store.RuleSets.PublishAsync(_journey, "{}");
        await AddAsync("{}");
        var live = await store.RuleSets.MakeLiveAsync(_journey, 2, Some.Now.AddDays(1), default);

        Assert.Equal(RuleSetStatus.Live, live!.Status);
        Assert.Equal(Some.Now.AddDays(1), live.PublishedAt);
        Assert.Equal(live, await store.RuleSets.FindLiveAsync(_journey, default));
        var archived = await store.RuleSets.FindAsync(_journey, 1, default);
        Assert.Equal(RuleSetStatus.Archived, archived!.Status);
        Assert.Equal(Some.Now, archived.PublishedAt);
    }

    [Fact]
    public async Task MakeLive_Archived_IsLiveAgainWithItsOldDocument()
    {
        await store.RuleSets.PublishAsync(_journey, """{"first":1}""");
        await store.RuleSets.PublishAsync(_journey, """{"second":1}""");
        var live = await store.RuleSets.MakeLiveAsync(_journey, 1, Some.Now.AddDays(1), default);

        Assert.Equal("""{"first":1}""", live!.Document);
        Assert.Equal(1, (await store.RuleSets.FindLiveAsync(_journey, default))!.Version);
        Assert.Equal(RuleSetStatus.Archived, (await store.RuleSets.FindAsync(_journey, 2, default))!.Status);
    }

    [Fact]
    public async Task MakeLive_LiveOne_ChangesNothing()
    {
        var live = await store.RuleSets.PublishAsync(_journey, "{}");

        Assert.Equal(live, await store.RuleSets.MakeLiveAsync(_journey, live.Version, Some.Now.AddDays(1), default));
    }

    [Fact]
    public async Task MakeLive_MissingVersion_IsNullAndLeavesTheLiveOne()
    {
        var live = await store.RuleSets.PublishAsync(_journey, "{}");

        Assert.Null(await store.RuleSets.MakeLiveAsync(_journey, 9, Some.Now, default));
        Assert.Equal(live, await store.RuleSets.FindLiveAsync(_journey, default));
    }

    [Fact]
    public async Task MakeLive_EqualInstantsOrAClockSetBack_PublicationsKeepTheirOrder()
    {
        await store.RuleSets.PublishAsync(_journey, "{}");
        await store.RuleSets.PublishAsync(_journey, "{}");
        await AddAsync("{}");
        await store.RuleSets.MakeLiveAsync(_journey, 3, Some.Now.AddHours(-1), default);
        var published = (await store.RuleSets.ListAsync(_journey, default)).Select(record => record.PublishedAt!.Value);

        Assert.Equal([Some.Now.AddTicks(2), Some.Now.AddTicks(1), Some.Now], published);
    }

    private async Task<RuleSetRecord> AddAsync(string document) =>
        (await store.RuleSets.AddDraftAsync(_journey, document, Some.Now, default))!;
}

using System.Net;
using System.Text.Json.Nodes;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;

namespace ContentJourney.AspNetCore.Tests.Rules;

public sealed class RuleSetLifecycleTests : IAsyncLifetime
{
    private const string RuleSets = "journeys/bikes/rule-sets";

    private ManagementSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await ManagementSite.StartAsync();
        await _site.PutAsync("journeys/bikes", SampleJourney.Json());
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Publish_Draft_DecidesFromTheNextRequestOn()
    {
        await DraftAsync(views: 1);
        Assert.Equal(("awareness", null), await DecideAsync(views: 1));

        var published = await PublishAsync(1);

        Assert.Equal("live", published.At("status").GetString());
        Assert.NotNull(published.At("publishedAt").GetString());
        Assert.Equal(("consideration", 1), await DecideAsync(views: 1));
    }

    [Fact]
    public async Task Publish_SecondVersion_ArchivesTheFirst()
    {
        await DraftAsync(views: 1);
        await DraftAsync(views: 2);
        await PublishAsync(1);
        await PublishAsync(2);

        Assert.Equal(["live", "archived"], await StatusesAsync());
        Assert.Equal(("awareness", 2), await DecideAsync(views: 1));
    }

    [Fact]
    public async Task LiveAndArchived_NeverChange()
    {
        await DraftAsync(views: 1);
        await DraftAsync(views: 2);
        await PublishAsync(1);
        await PublishAsync(2);

        foreach (var version in new[] { 1, 2 })
        {
            (await _site.PutAsync($"{RuleSets}/{version}", "{}")).IsProblem(HttpStatusCode.Conflict);
            (await _site.DeleteAsync($"{RuleSets}/{version}")).IsProblem(HttpStatusCode.Conflict);
        }

        Assert.Equal(["live", "archived"], await StatusesAsync());
        Assert.Equal(2, (await _site.GetAsync($"{RuleSets}/2")).At("ruleSet.stages.consideration.enter.atLeast").GetInt32());
    }

    [Fact]
    public async Task Publish_LiveAgain_ChangesNothing()
    {
        await DraftAsync(views: 1);
        var first = await PublishAsync(1);
        _site.Host.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(first.Text, (await PublishAsync(1)).Text);
    }

    [Fact]
    public async Task Publish_Archived_IsRefused()
    {
        await DraftAsync(views: 1);
        await DraftAsync(views: 2);
        await PublishAsync(1);
        await PublishAsync(2);

        (await _site.PostAsync($"{RuleSets}/1/publish")).IsProblem(HttpStatusCode.Conflict);

        Assert.Equal(["live", "archived"], await StatusesAsync());
    }

    [Fact]
    public async Task Rollback_Archived_MakesItLiveUnchanged()
    {
        foreach (var views in new[] { 1, 2, 3 })
        {
            await DraftAsync(views);
            await PublishAsync(views);
        }

        (await _site.PostAsync($"{RuleSets}/1/rollback")).Is(HttpStatusCode.OK);

        Assert.Equal(["archived", "archived", "live"], await StatusesAsync());
        Assert.Equal(("consideration", 1), await DecideAsync(views: 1));
    }

    [Fact]
    public async Task Rollback_Live_BringsBackWhatWasLiveJustBefore()
    {
        foreach (var views in new[] { 1, 2, 3 })
        {
            await DraftAsync(views);
            await PublishAsync(views);
        }

        await _site.PostAsync($"{RuleSets}/1/rollback");
        var back = (await _site.PostAsync($"{RuleSets}/1/rollback")).Is(HttpStatusCode.OK);

        Assert.Equal(3, back.At("version").GetInt32());
        Assert.Equal(["live", "archived", "archived"], await StatusesAsync());
    }

    [Fact]
    public async Task Rollback_DraftOrFirstLive_IsRefused()
    {
        await DraftAsync(views: 1);
        (await _site.PostAsync($"{RuleSets}/1/rollback")).IsProblem(HttpStatusCode.Conflict);

        await PublishAsync(1);
        (await _site.PostAsync($"{RuleSets}/1/rollback")).IsProblem(HttpStatusCode.Conflict);

        Assert.Equal(["live"], await StatusesAsync());
    }

    [Fact]
    public async Task PublishAndRollback_OfRulesThatFitNoMore_NameEachPlace()
    {
        await DraftAsync(views: 1);
        await PublishAsync(1);
        await _site.PostAsync(RuleSets, "{}");
        await PublishAsync(2);
        await DraftAsync(views: 3);
        await _site.PutAsync("journeys/bikes?force=true", SampleJourney.Json(change: journey =>
        {
            journey["stages"]!.AsArray().RemoveAt(2);
            journey["touchpointTypes"]!.AsArray().RemoveAt(1);
            journey["goal"] = null;
        }));

        (await _site.PostAsync($"{RuleSets}/3/publish")).IsProblem(HttpStatusCode.Conflict, "stages.conversion");
        (await _site.PostAsync($"{RuleSets}/1/rollback")).IsProblem(HttpStatusCode.Conflict, "stages.conversion");

        Assert.Equal(["draft", "live", "archived"], await StatusesAsync());
    }

    [Fact]
    public async Task Publish_ManyAtOnce_LeavesExactlyOneLive()
    {
        const int Versions = 12;
        for (var version = 1; version <= Versions; version++)
        {
            await DraftAsync(version);
        }

        var answers = await Task.WhenAll(Enumerable.Range(1, Versions).Select(version => _site.PostAsync($"{RuleSets}/{version}/publish")));

        Assert.All(answers, answer => answer.Is(HttpStatusCode.OK));
        var statuses = await StatusesAsync();
        Assert.Single(statuses, status => status == "live");
        Assert.Equal(Versions - 1, statuses.Count(status => status == "archived"));
        var live = Versions - statuses.ToList().IndexOf("live");
        Assert.Equal(("consideration", live), await DecideAsync(views: live));
    }

    [Fact]
    public async Task Restart_KeepsVersionsAndWhatIsLive()
    {
        var directory = Directory.CreateTempSubdirectory("contentjourney-");
        try
        {
            await using (var first = await ManagementSite.StartAsync(setup => setup.DataDirectory = directory.FullName))
            {
                await first.PutAsync("journeys/bikes", SampleJourney.Json());
                await first.PostAsync(RuleSets, SampleJourney.Rules());
                await first.PostAsync($"{RuleSets}/1/publish");
            }

            await using var second = await ManagementSite.StartAsync(setup => setup.DataDirectory = directory.FullName);
            var decision = await second.PostAsync("journeys/bikes/decide", """{"history":[{"type":"order"}]}""");

            Assert.Equal("conversion", decision.At("stage").GetString());
            Assert.Equal(1, decision.At("ruleSetVersion").GetInt32());
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private async Task DraftAsync(int views) => (await _site.PostAsync(RuleSets, SampleJourney.Rules(views))).Is(HttpStatusCode.Created);

    private async Task<Answer> PublishAsync(int version) => (await _site.PostAsync($"{RuleSets}/{version}/publish")).Is(HttpStatusCode.OK);

    private async Task<IReadOnlyList<string>> StatusesAsync() =>
        [.. (await _site.GetAsync(RuleSets)).At("items").EnumerateArray().Select(item => item.GetProperty("status").GetString()!)];

    private async Task<(string Stage, int? Version)> DecideAsync(int views)
    {
        var history = new JsonArray([.. Enumerable.Range(0, views).Select(_ => new JsonObject { ["type"] = "product-view" })]);
        var answer = (await _site.PostAsync("journeys/bikes/decide", new JsonObject { ["history"] = history }.ToJsonString())).Is(HttpStatusCode.OK);
        return (answer.At("stage").GetString()!, answer.At("ruleSetVersion").ValueKind == System.Text.Json.JsonValueKind.Null ? null : answer.At("ruleSetVersion").GetInt32());
    }
}

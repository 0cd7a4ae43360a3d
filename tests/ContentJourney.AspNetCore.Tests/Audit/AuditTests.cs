using System.Net;
using ContentJourney.AspNetCore.Tests.Experiments;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;
using ContentJourney.Engine.Keys;

namespace ContentJourney.AspNetCore.Tests.Audit;

/// <summary>Every change is written down, in the name of who made it.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private ManagementSite _site = null!;

    public async Task InitializeAsync() => _site = await ManagementSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task EveryChange_IsWrittenDownWithItsSubject()
    {
        await SampleExperiment.PrepareAsync(_site);
        await _site.PutAsync("journeys/bikes/rule-sets/3", "{}");
        await _site.PostAsync("journeys/bikes/rule-sets", "{}");
        await _site.PutAsync("journeys/bikes/rule-sets/3", """{"stages":{}}""");
        await _site.DeleteAsync("journeys/bikes/rule-sets/3");
        await _site.PutAsync("experiments/test", SampleExperiment.Json());
        await _site.PutAsync("experiments/test", SampleExperiment.Json(test => test["holdout"] = 1));
        foreach (var step in new[] { "start", "pause", "resume", "stop", "undo-publish" })
        {
            await _site.PostAsync($"experiments/test/{step}");
            await _site.GetAsync("experiments/test/results");
        }

        await _site.PostAsync("experiments/test/publish-winner", """{"variant":"b"}""");
        await _site.PutAsync("experiments/draft", SampleExperiment.Json());
        await _site.DeleteAsync("experiments/draft");
        var key = (await _site.PostAsync("keys", """{"name":"shop","scopes":["ingest"]}""")).At("id").GetString();
        await _site.DeleteAsync($"keys/{key}");
        await _site.DeleteAsync("journeys/bikes?force=true");

        var entries = (await _site.GetAsync("audit?take=100")).Is(HttpStatusCode.OK).At("items").EnumerateArray().Reverse()
            .Select(entry => $"{entry.GetProperty("action").GetString()} {entry.GetProperty("subject").GetString()}".Replace(key!, "{id}", StringComparison.Ordinal))
            .Where(entry => !entry.StartsWith("create keys", StringComparison.Ordinal));

        Assert.Equal(
            [
                "create journeys/bikes", "create journeys/bikes/rule-sets/1", "create journeys/bikes/rule-sets/2",
                "make-live journeys/bikes/rule-sets", "make-live journeys/bikes/rule-sets",
                "create journeys/bikes/rule-sets/3", "change journeys/bikes/rule-sets/3", "delete journeys/bikes/rule-sets/3",
                "create experiments/test", "change experiments/test",
                "start experiments/test", "peek experiments/test", "pause experiments/test", "resume experiments/test", "stop experiments/test",
                "make-live journeys/bikes/rule-sets", "publish-winner experiments/test",
                "create experiments/draft", "delete experiments/draft", "revoke keys/{id}", "delete journeys/bikes",
            ],
            entries);
    }

    [Fact]
    public async Task Change_SaysWhoMadeItAndWhatItWasBeforeAndAfter()
    {
        await _site.PutAsync("journeys/bikes", SampleJourney.Json());
        var key = await _site.Host.CreateKeyAsync(KeyScopes.Manage);

        await _site.SendAsync(HttpMethod.Put, "journeys/bikes", SampleJourney.Json(change: journey => journey["name"] = "Renamed"), key);

        var entry = (await _site.GetAsync("audit?take=1")).Is(HttpStatusCode.OK);
        Assert.Equal("test", entry.At("items.0.actor").GetString());
        Assert.Equal(_site.Host.Time(), entry.At("items.0.at").GetString());
        Assert.Equal("Buying a bicycle", entry.At("items.0.before.name").GetString());
        Assert.Equal("Renamed", entry.At("items.0.after.name").GetString());
    }

    [Fact]
    public async Task NewKey_LeavesNeitherSecretNorHash()
    {
        var issued = await _site.PostAsync("keys", """{"name":"shop","scopes":["ingest"]}""");

        var log = (await _site.GetAsync("audit")).Text;

        Assert.Contains(issued.At("id").GetString()!, log, StringComparison.Ordinal);
        Assert.DoesNotContain(issued.At("key").GetString()!, log, StringComparison.Ordinal);
        Assert.DoesNotContain("hash", log, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task List_PageByPage_LeavesNothingOut()
    {
        for (var i = 0; i < 5; i++)
        {
            await _site.PutAsync($"journeys/j{i}", SampleJourney.Json($"j{i}"));
        }

        var first = (await _site.GetAsync("audit?take=3")).At("items");
        var second = (await _site.GetAsync($"audit?take=2&before={first[2].GetProperty("number").GetInt64()}")).At("items");

        Assert.Equal(
            ["journeys/j4", "journeys/j3", "journeys/j2", "journeys/j1", "journeys/j0"],
            first.EnumerateArray().Concat(second.EnumerateArray()).Select(entry => entry.GetProperty("subject").GetString()));
        (await _site.GetAsync("audit?take=0&before=x")).IsProblem(HttpStatusCode.BadRequest, "take");
    }
}

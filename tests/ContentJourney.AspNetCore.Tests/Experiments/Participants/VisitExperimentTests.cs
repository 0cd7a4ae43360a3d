using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;
using ContentJourney.Engine.Keys;

namespace ContentJourney.AspNetCore.Tests.Experiments.Participants;

/// <summary>What an experiment does to visits: what a variant decides, that it stays, and when it is an exposure.</summary>
public sealed class VisitExperimentTests : IAsyncLifetime
{
    private const int Few = 40;

    private ExperimentSite _site = null!;

    public async Task InitializeAsync() => _site = await ExperimentSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Visit_OfARunningExperiment_HasAVariantThatStaysAndDecides()
    {
        await _site.RunAsync();
        var (control, other) = await _site.OneOfEachAsync();

        var underControl = await _site.VisitAsync(control, views: 2);
        var underOther = await _site.VisitAsync(other, views: 2);

        Assert.Equal("""[{"alias":"test","variant":"control"}]""", underControl.At("experiments").GetRawText());
        Assert.Equal("""[{"alias":"test","variant":"b"}]""", underOther.At("experiments").GetRawText());
        Assert.Equal(("awareness", 1), (underControl.Stage, underControl.At("decision.ruleSetVersion").GetInt32()));
        Assert.Equal(("consideration", 2), (underOther.Stage, underOther.At("decision.ruleSetVersion").GetInt32()));
        Assert.Equal("consideration", (await _site.Client.GetAsync("decision?journey=bikes", TestClient.Token(other))).At("stage").GetString());
    }

    [Fact]
    public async Task Variant_WeightsChangeNodeRestartAndIdentify_Stays()
    {
        var directory = Directory.CreateTempSubdirectory("contentjourney-").FullName;
        try
        {
            List<(string Token, string? Variant)> before = [];
            await using (var first = await ExperimentSite.StartAsync(setup => setup.DataDirectory = directory))
            {
                await first.RunAsync();
                for (var i = 0; i < Few; i++)
                {
                    var visit = await first.VisitAsync();
                    before.Add((visit.Visitor, ExperimentSite.VariantOf(visit)));
                }

                (await first.Management.PutAsync("experiments/test", SampleExperiment.Json(test => test["variants"]![0]!["weight"] = 1e-6))).Is(HttpStatusCode.OK);
                Assert.All(await LaterAsync(first, before), pair => Assert.Equal(pair.Before, pair.Now));
                for (var i = 0; i < Few; i++)
                {
                    Assert.Equal("b", ExperimentSite.VariantOf(await first.VisitAsync()));
                }
            }

            await using var second = await ManagementSite.StartAsync(setup => setup.DataDirectory = directory);
            var key = await second.Host.CreateKeyAsync(KeyScopes.Ingest);
            foreach (var (token, variant) in before)
            {
                (await second.Host.Client.PostAsync("visitor/identify", $$"""{"userId":"{{token}}"}""", TestClient.Token(token), TestClient.Key(key))).Is(HttpStatusCode.OK);
                Assert.Equal(variant, ExperimentSite.VariantOf(await second.Host.Client.PostAsync("visit", """{"journey":"bikes"}""", TestClient.Token(token))));
            }

            Assert.Equal(["b", "control"], before.Select(visitor => visitor.Variant).Distinct().Order());
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task Exposure_IsTheFirstMomentAtWhichVariantsDiffer_AndRecordedOnce()
    {
        await _site.RunAsync();
        var (control, other) = await _site.OneOfEachAsync();
        foreach (var token in new[] { control, other })
        {
            await _site.VisitAsync(token, views: 1);
            Assert.Contains("\"exposedAt\":null,\"exposedStage\":null", await _site.ExportAsync(token), StringComparison.Ordinal);

            _site.Management.Host.Clock.Advance(TimeSpan.FromMinutes(1));
            var at = _site.Management.Host.Time();
            await _site.VisitAsync(token, views: 1);
            Assert.Contains($"\"exposedAt\":\"{at}\",\"exposedStage\":\"awareness\"", await _site.ExportAsync(token), StringComparison.Ordinal);

            _site.Management.Host.Clock.Advance(TimeSpan.FromMinutes(1));
            await _site.VisitAsync(token);
            Assert.Contains($"\"exposedAt\":\"{at}\"", await _site.ExportAsync(token), StringComparison.Ordinal);
        }
    }

    /// <summary>A site that sends touchpoints and asks for the decision: what it gets differs now, not at the next visit.</summary>
    [Fact]
    public async Task Exposure_ThroughADecision_IsKeptToo()
    {
        await _site.RunAsync();
        var (control, other) = await _site.OneOfEachAsync();
        foreach (var token in new[] { control, other })
        {
            (await DecideAsync(token)).Is(HttpStatusCode.OK);
            Assert.Contains("\"exposedAt\":null", await _site.ExportAsync(token), StringComparison.Ordinal);

            (await _site.Client.PostAsync("touchpoints", """{"touchpoints":[{"type":"product-view"},{"type":"product-view"}]}""", TestClient.Token(token))).Is(HttpStatusCode.Accepted);
            _site.Management.Host.Clock.Advance(TimeSpan.FromMinutes(1));
            await DecideAsync(token, ("Sec-Purpose", "prefetch"));
            await DecideAsync(token, ("Sec-GPC", "1"));
            await DecideAsync(token, ("User-Agent", "Googlebot/2.1"));
            Assert.Contains("\"exposedAt\":null", await _site.ExportAsync(token), StringComparison.Ordinal);

            var at = _site.Management.Host.Time();
            Assert.Equal(token == other ? "consideration" : "awareness", (await DecideAsync(token)).At("stage").GetString());
            _site.Management.Host.Clock.Advance(TimeSpan.FromMinutes(1));
            await DecideAsync(token);
            await _site.VisitAsync(token);
            Assert.Contains($"\"exposedAt\":\"{at}\",\"exposedStage\":\"awareness\"", await _site.ExportAsync(token), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Exposure_OfADecisionForAnotherInstant_IsNone()
    {
        await _site.RunAsync();
        var (_, other) = await _site.OneOfEachAsync();
        (await _site.Client.PostAsync("touchpoints", """{"touchpoints":[{"type":"product-view"},{"type":"product-view"}]}""", TestClient.Token(other))).Is(HttpStatusCode.Accepted);
        var key = await _site.Management.Host.CreateKeyAsync(KeyScopes.Read);

        var decided = await _site.Client.GetAsync(
            $"decision?journey=bikes&at={_site.Management.Host.Clock.GetUtcNow().AddMinutes(1):yyyy-MM-ddTHH:mm:ssZ}", TestClient.Token(other), TestClient.Key(key));

        Assert.Equal("consideration", decided.At("stage").GetString());
        Assert.Contains("\"exposedAt\":null", await _site.ExportAsync(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exposure_OfVariantsThatDecideAlike_IsNone()
    {
        await _site.RunAsync();
        var visit = await _site.VisitAsync(views: 3);

        Assert.Equal("consideration", visit.Stage);
        Assert.Contains("\"exposedAt\":null", await _site.ExportAsync(visit.Visitor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PausedAndStopped_AssignNobody_AndAStoppedOneDecidesNothing()
    {
        await _site.RunAsync();
        var (_, other) = await _site.OneOfEachAsync();
        await _site.StepAsync("pause");

        Assert.Null(ExperimentSite.VariantOf(await _site.VisitAsync()));
        Assert.Equal("consideration", (await _site.VisitAsync(other, views: 2)).Stage);
        await _site.StepAsync("stop");
        var after = await _site.VisitAsync(other);
        Assert.Equal(("[]", "awareness"), (after.At("experiments").GetRawText(), after.Stage));
    }

    [Fact]
    public async Task Erase_TakesTheVariantAlong()
    {
        await _site.RunAsync();
        var visit = await _site.VisitAsync();
        Assert.NotEqual("[]", await _site.ExportAsync(visit.Visitor));

        (await _site.Client.DeleteAsync("visitor", TestClient.Token(visit.Visitor))).Is(HttpStatusCode.NoContent);

        Assert.Equal("[]", await _site.ExportAsync(visit.Visitor));
    }

    private Task<Answer> DecideAsync(string token, params (string Name, string Value)[] headers) =>
        _site.Client.GetAsync("decision?journey=bikes", [TestClient.Token(token), .. headers]);

    private static async Task<List<(string? Before, string? Now)>> LaterAsync(ExperimentSite site, List<(string Token, string? Variant)> visitors)
    {
        var later = new List<(string?, string?)>();
        foreach (var (token, variant) in visitors)
        {
            later.Add((variant, ExperimentSite.VariantOf(await site.VisitAsync(token))));
        }

        return later;
    }
}

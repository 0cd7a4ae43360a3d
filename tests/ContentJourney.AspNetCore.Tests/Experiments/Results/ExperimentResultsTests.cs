using System.Net;
using System.Text.Json.Nodes;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Experiments.Results;

/// <summary>What results count, and what reading them early costs.</summary>
public sealed class ExperimentResultsTests : IAsyncLifetime
{
    private const string Results = "experiments/test/results";

    private ExperimentSite _site = null!;

    public async Task InitializeAsync() => _site = await ExperimentSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Results_CountExposedVisitorsAndWhatTheyDidAfterwards()
    {
        await _site.RunAsync(change: test => test["metrics"]!.AsArray().Add(JsonNode.Parse(
            """{"alias":"revenue","kind":"sum","match":{"types":["order"]},"capQuantile":0.99,"guardrail":true}""")));
        var expected = new Dictionary<string, (int Visitors, int Conversions)> { ["control"] = (0, 0), ["b"] = (0, 0) };
        for (var i = 0; i < 12; i++)
        {
            // Every third is never exposed: one view decides alike under both.
            var visit = await _site.VisitAsync(views: i % 3 == 0 ? 1 : 2);
            var variant = ExperimentSite.VariantOf(visit)!;
            _site.Management.Host.Clock.Advance(TimeSpan.FromMinutes(1));
            var orders = i % 2 == 0;
            if (orders)
            {
                (await _site.Client.PostAsync("touchpoints", """{"touchpoints":[{"type":"order","value":40}]}""", TestClient.Token(visit.Visitor))).Is(HttpStatusCode.Accepted);
            }

            if (i % 3 != 0)
            {
                expected[variant] = (expected[variant].Visitors + 1, expected[variant].Conversions + (orders ? 1 : 0));
            }
        }

        var results = (await _site.Management.GetAsync(Results)).Is(HttpStatusCode.OK);

        foreach (var variant in results.At("variants").EnumerateArray())
        {
            var alias = variant.GetProperty("alias").GetString()!;
            Assert.Equal(expected[alias], (variant.GetProperty("visitors").GetInt32(), variant.GetProperty("conversions").GetInt32()));
        }

        Assert.Equal("revenue", results.At("metrics.0.alias").GetString());
        Assert.Equal("not-yet", results.At("verdict.kind").GetString());
        Assert.Contains("7 days", results.At("verdict.text").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_ReadBeforeTheEnd_ArePeekedAndOnlyTheAlwaysValidTestDecidesFromThenOn()
    {
        await _site.RunAsync();
        var record = await PeekedAtAsync();
        await _site.Management.GetAsync(Results);

        Assert.Null(record);
        Assert.Equal(_site.Management.Host.Clock.GetUtcNow(), await PeekedAtAsync());
        await _site.StepAsync("stop");
        (await _site.Management.GetAsync(Results)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task PublishWinner_WithoutAName_IsOfTheVariantThatResultsShow_AndRefusedWhereTheyShowNone()
    {
        await _site.RunAsync(change: test => test["minimumRuntime"] = "1m");
        await _site.StepAsync("stop");
        (await _site.Management.PostAsync("experiments/test/publish-winner")).IsProblem(HttpStatusCode.Conflict);

        await _site.RunAsync("second", test => test["minimumRuntime"] = "1m");
        for (var i = 0; i < 500; i++)
        {
            // Of the control's visitors a quarter orders, of the others three quarters.
            var visit = await _site.VisitAsync(views: 2);
            if (ExperimentSite.VariantOf(visit) == "b" ? i % 4 != 0 : i % 4 == 0)
            {
                _site.Management.Host.Clock.Advance(TimeSpan.FromSeconds(2));
                (await _site.Client.PostAsync("touchpoints", """{"touchpoints":[{"type":"order","value":40}]}""", TestClient.Token(visit.Visitor))).Is(HttpStatusCode.Accepted);
            }
        }

        _site.Management.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await _site.StepAsync("stop", "second");

        var published = (await _site.Management.PostAsync("experiments/second/publish-winner")).Is(HttpStatusCode.OK);

        Assert.Equal(("winner-published", "b"), (published.At("status").GetString(), published.At("winner").GetString()));
    }

    [Fact]
    public async Task Results_ReadAfterTheEndAlone_AreNotPeeked()
    {
        await _site.RunAsync();
        await _site.StepAsync("stop");

        (await _site.Management.GetAsync(Results)).Is(HttpStatusCode.OK);

        Assert.Null(await PeekedAtAsync());
    }

    [Fact]
    public async Task Results_AfterTheWeightsChanged_CountTheNewVersionAloneAndSaySo()
    {
        await _site.RunAsync();
        await _site.VisitAsync(views: 2);
        await _site.Management.PutAsync("experiments/test", SampleExperiment.Json(test => test["variants"]![0]!["weight"] = 60));
        await _site.VisitAsync(views: 2);

        var results = (await _site.Management.GetAsync(Results)).Is(HttpStatusCode.OK);

        Assert.Equal(1, results.At("variants").EnumerateArray().Sum(variant => variant.GetProperty("visitors").GetInt32()));
        Assert.Contains(results.At("warnings").EnumerateArray(), warning => warning.GetString()!.Contains("weights changed 1 times", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Results_OfWhatNeverRan_AreRefused()
    {
        await _site.Management.PutAsync("experiments/test", SampleExperiment.Json());

        (await _site.Management.GetAsync(Results)).IsProblem(HttpStatusCode.Conflict);
        (await _site.Management.GetAsync("experiments/absent/results")).IsProblem(HttpStatusCode.NotFound);
    }

    private async Task<DateTimeOffset?> PeekedAtAsync() =>
        (await _site.Management.Host.Services.GetRequiredService<Engine.Experiments.IExperimentStore>().FindAsync("test", default))!.PeekedAt;
}

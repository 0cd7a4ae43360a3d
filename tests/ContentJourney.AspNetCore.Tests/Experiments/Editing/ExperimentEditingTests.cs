using System.Net;
using System.Text.Json.Nodes;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;

namespace ContentJourney.AspNetCore.Tests.Experiments.Editing;

public sealed class ExperimentEditingTests : IAsyncLifetime
{
    private const string Test = "experiments/shorter";

    private ManagementSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await ManagementSite.StartAsync();
        await SampleExperiment.PrepareAsync(_site);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Put_New_IsADraft()
    {
        var created = (await _site.PutAsync(Test, SampleExperiment.Json())).Is(HttpStatusCode.Created);

        Assert.Equal("/umbraco/contentjourney/api/v1/experiments/shorter", created.Headers["Location"]);
        Assert.Equal(("draft", "shorter", 1), (created.At("status").GetString(), created.At("alias").GetString(), created.At("version").GetInt32()));
        Assert.Equal(created.Text, (await _site.GetAsync(Test)).Is(HttpStatusCode.OK).Text);
        Assert.Equal(created.Text, (await _site.GetAsync("experiments")).At("items.0").GetRawText());
        (await _site.PutAsync(Test, SampleExperiment.Json(test => test["holdout"] = 10))).Is(HttpStatusCode.OK);
        Assert.Equal(10, (await _site.GetAsync(Test)).At("holdout").GetInt32());
    }

    [Theory]
    [InlineData("""{"variants":[{"alias":"control","weight":1,"ruleSetVersion":1},{"alias":"b","weight":1,"ruleSetVersion":9}]}""", "variants[1].ruleSetVersion")]
    [InlineData("""{"variants":[{"alias":"control","weight":0,"ruleSetVersion":1},{"alias":"b","weight":1,"ruleSetVersion":2}]}""", "variants[0].weight")]
    [InlineData("""{"journey":"absent"}""", "journey")]
    [InlineData("""{"alias":"other"}""", "alias")]
    [InlineData("""{"audience":{"score":"interest","atLeast":1}}""", "audience.score")]
    [InlineData("""{"audience":{"count":{"types":["absent"]},"atLeast":1}}""", "audience.count.types[0]")]
    public async Task Put_Wrong_NamesThePlace(string members, string place)
    {
        var body = SampleExperiment.Json(test =>
        {
            foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
            {
                test[name] = value!.DeepClone();
            }
        });

        (await _site.PutAsync(Test, body)).IsProblem(HttpStatusCode.BadRequest, place);
    }

    [Fact]
    public async Task Put_DraftRuleSet_IsRefused()
    {
        await _site.PostAsync("journeys/bikes/rule-sets", SampleJourney.Rules(views: 5));

        (await _site.PutAsync(Test, SampleExperiment.Json(test => test["variants"]![1]!["ruleSetVersion"] = 3)))
            .IsProblem(HttpStatusCode.BadRequest, "variants[1].ruleSetVersion");
    }

    [Fact]
    public async Task Put_WithTextThatIsNone_IsRefusedAtItsPlace()
    {
        var audience = SampleExperiment.Json(test => test["audience"] = "HERE").Replace("\"HERE\"", """{"count":{"types":"\ud800"},"atLeast":1}""", StringComparison.Ordinal);
        (await _site.PutAsync(Test, audience)).IsProblem(HttpStatusCode.BadRequest, "audience.count.types");

        var metric = SampleExperiment.Json(test => test["metrics"]![0]!["match"] = "HERE").Replace("\"HERE\"", """{"types":"\ud800"}""", StringComparison.Ordinal);
        (await _site.PutAsync(Test, metric)).IsProblem(HttpStatusCode.BadRequest, "metrics[0].match.types");
    }

    [Fact]
    public async Task Put_OfARunningOne_ChangesTheWeightsAloneAndCountsTheVersion()
    {
        await RunAsync();

        (await _site.PutAsync(Test, SampleExperiment.Json(test => test["holdout"] = 10))).IsProblem(HttpStatusCode.Conflict);
        var changed = (await _site.PutAsync(Test, SampleExperiment.Json(test => test["variants"]![1]!["weight"] = 10))).Is(HttpStatusCode.OK);

        Assert.Equal((2, 10), (changed.At("version").GetInt32(), changed.At("variants.1.weight").GetInt32()));
    }

    [Fact]
    public async Task Delete_WhatRan_IsRefused()
    {
        await _site.PutAsync("experiments/draft", SampleExperiment.Json());
        await RunAsync();

        (await _site.DeleteAsync("experiments/draft")).Is(HttpStatusCode.NoContent);
        (await _site.DeleteAsync("experiments/draft")).IsProblem(HttpStatusCode.NotFound);
        (await _site.DeleteAsync(Test)).IsProblem(HttpStatusCode.Conflict);
    }

    private async Task RunAsync()
    {
        await _site.PutAsync(Test, SampleExperiment.Json());
        (await _site.PostAsync($"{Test}/start")).Is(HttpStatusCode.OK);
    }
}

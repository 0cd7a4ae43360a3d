using System.Net;
using System.Text.Json.Nodes;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;

namespace ContentJourney.AspNetCore.Tests.Experiments.Lifecycle;

public sealed class ExperimentLifecycleTests : IAsyncLifetime
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
    public async Task Life_GoesFromDraftToThePublishedWinnerAndBack()
    {
        await _site.PutAsync(Test, SampleExperiment.Json());

        Assert.Equal("running", await StepAsync("start"));
        Assert.Equal("paused", await StepAsync("pause"));
        Assert.Equal("running", await StepAsync("resume"));
        Assert.Equal("stopped", await StepAsync("stop"));
        Assert.Equal("winner-published", await StepAsync("publish-winner", """{"variant":"b"}"""));
        Assert.Equal([2], await LiveAsync());
        Assert.Equal("stopped", await StepAsync("undo-publish"));
        Assert.Equal([1], await LiveAsync());
        Assert.Equal("winner-published", await StepAsync("publish-winner", """{"variant":"control"}"""));
        Assert.Equal("stopped", await StepAsync("undo-publish"));
        Assert.Equal([1], await LiveAsync());
    }

    [Fact]
    public async Task Steps_ThatTheStateDoesNotAllow_AreConflicts()
    {
        await _site.PutAsync(Test, SampleExperiment.Json());
        foreach (var step in new[] { "pause", "resume", "stop", "undo-publish" })
        {
            (await _site.PostAsync($"{Test}/{step}")).IsProblem(HttpStatusCode.Conflict);
        }

        (await _site.PostAsync($"{Test}/publish-winner", """{"variant":"b"}""")).IsProblem(HttpStatusCode.Conflict);
        (await _site.PostAsync($"{Test}/publish-winner")).IsProblem(HttpStatusCode.Conflict);
        (await _site.PostAsync($"{Test}/publish-winner", """{"variant":1}""")).IsProblem(HttpStatusCode.BadRequest, "variant");
        (await _site.PostAsync("experiments/absent/start")).IsProblem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Start_SecondOnTheJourney_NeedsTheSameExclusionGroup()
    {
        await RunAsync(test => test["exclusionGroup"] = "stages");
        await _site.PutAsync("experiments/second", SampleExperiment.Json());
        (await _site.PostAsync("experiments/second/start")).IsProblem(HttpStatusCode.Conflict);

        await _site.PutAsync("experiments/second", SampleExperiment.Json(test => test["exclusionGroup"] = "stages"));

        (await _site.PostAsync("experiments/second/start")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("personas")]
    [InlineData("touchpointTypes")]
    public async Task Journey_MayNotDropWhatARunningExperimentUses_UnlessForced(string members)
    {
        // The live version must not be what keeps the aliases.
        await _site.PostAsync("journeys/bikes/rule-sets", "{}");
        await RunAsync();
        await _site.PostAsync("journeys/bikes/rule-sets/3/publish");
        var without = SampleJourney.Json(change: journey => Drop(journey, members));

        var refused = await _site.PutAsync("journeys/bikes", without);

        refused.IsProblem(HttpStatusCode.Conflict);
        Assert.Contains("shorter", refused.Text, StringComparison.Ordinal);
        Assert.Contains(
            "'shorter' is running", (await _site.DeleteAsync("journeys/bikes")).IsProblem(HttpStatusCode.Conflict, "experiments"), StringComparison.Ordinal);
        (await _site.PutAsync("journeys/bikes?force=true", without)).Is(HttpStatusCode.OK);
        (await _site.PostAsync($"{Test}/stop")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Start_OfWhatDoesNotFitAnyMore_IsRefused()
    {
        await _site.PutAsync(Test, SampleExperiment.Json());
        (await _site.PutAsync("journeys/bikes?force=true", SampleJourney.Json(change: journey => Drop(journey, "touchpointTypes")))).Is(HttpStatusCode.OK);

        (await _site.PostAsync($"{Test}/start")).IsProblem(HttpStatusCode.Conflict, "metrics[0].match.types[0]");
    }

    private static void Drop(JsonObject journey, string members)
    {
        journey[members] = new JsonArray();
        journey.Remove("goal");
    }

    private async Task RunAsync(Action<JsonObject>? change = null)
    {
        await _site.PutAsync(Test, SampleExperiment.Json(change));
        Assert.Equal("running", await StepAsync("start"));
    }

    private async Task<string> StepAsync(string step, string? body = null) =>
        (await _site.PostAsync($"{Test}/{step}", body)).Is(HttpStatusCode.OK).At("status").GetString()!;

    private async Task<IEnumerable<int>> LiveAsync() =>
        (await _site.GetAsync("journeys/bikes/rule-sets")).At("items").EnumerateArray()
            .Where(version => version.GetProperty("status").GetString() == "live").Select(version => version.GetProperty("version").GetInt32());
}

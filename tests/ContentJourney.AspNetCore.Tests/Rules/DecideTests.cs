using System.Net;
using System.Text.Json.Nodes;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;

namespace ContentJourney.AspNetCore.Tests.Rules;

public sealed class DecideTests : IAsyncLifetime
{
    private const string Decide = "journeys/bikes/decide";

    private ManagementSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await ManagementSite.StartAsync();
        await _site.PutAsync("journeys/bikes", SampleJourney.Json());
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Decide_RulesOfTheRequest_AnswersDecisionAndReasons()
    {
        var answer = await _site.PostAsync(Decide, $$"""
            { "ruleSet": {{SampleJourney.Rules(views: 2)}},
              "history": [
                { "id": "a", "type": "product-view", "occurredAt": "2026-11-21T08:00:00Z", "contentId": "any text", "contentStages": ["awareness"], "contentPersonas": ["family"] },
                { "id": "b", "type": "product-view", "occurredAt": "2026-11-22T08:00:00Z" },
                { "id": "c", "type": "order", "occurredAt": "2026-11-22T08:00:01Z" } ],
              "traits": { "household": "family" },
              "now": "2026-11-22T08:00:00Z" }
            """);

        answer.Is(HttpStatusCode.OK);
        Assert.Equal("bikes", answer.At("journey").GetString());
        Assert.Equal("consideration", answer.At("stage").GetString());
        Assert.Equal("family", answer.At("persona").GetString());
        Assert.Equal("bikes~consideration~family", answer.At("key").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.At("ruleSetVersion").ValueKind);
        Assert.Equal("2026-11-22T08:00:00Z", answer.At("decidedAt").GetString());
        Assert.Equal(2, answer.At("reasons.stage.condition.measured").GetInt32());
        Assert.Equal("conversion", answer.At("reasons.next.alias").GetString());
        Assert.Equal(50, answer.At("reasons.personas.0.score").GetDouble());
    }

    [Fact]
    public async Task Decide_NothingLiveAndNoRules_IsTheFirstStage()
    {
        var answer = (await _site.PostAsync(Decide, "{}")).Is(HttpStatusCode.OK);

        Assert.Equal("awareness", answer.At("stage").GetString());
        Assert.Equal(_site.Host.Time(), answer.At("decidedAt").GetString());
        Assert.Equal("{}", answer.At("reasons.scores").ToString());
    }

    [Fact]
    public async Task Decide_ServersOwnTouchpoints_MayStandInTheHistory()
    {
        var answer = await _site.PostAsync(Decide, """
            { "ruleSet": { "stages": { "consideration": { "enter": { "count": { "types": ["content-shown"] }, "atLeast": 1 } } } },
              "history": [{ "type": "content-shown", "contentId": "x" }] }
            """);

        Assert.Equal("consideration", answer.Is(HttpStatusCode.OK).At("stage").GetString());
    }

    [Fact]
    public async Task Decide_WrongEverywhere_NamesEveryPlace()
    {
        var answer = await _site.PostAsync(Decide, """
            { "ruleSet": { "stages": { "consideration": { "enter": { "count": { "types": ["nothing"] }, "atLeast": 1 } } } },
              "history": [ { "type": "product-view" }, { "type": "product-view", "value": "1" }, 7, { "type": "unheard-of" }, { "type": "order", "contentStages": ["nowhere"] } ],
              "traits": { "deep": [] }, "now": "yesterday", "visitor": "x" }
            """);

        foreach (var place in new[]
        {
            "ruleSet.stages.consideration.enter.count.types[0]", "history[1].value", "history[2]", "history[3].type", "history[4].contentStages[0]",
            "traits.deep", "now", "visitor",
        })
        {
            answer.IsProblem(HttpStatusCode.BadRequest, place);
        }
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public async Task Decide_InstantThatLeavesNoRoomToReckon_IsAnError(string now) =>
        (await _site.PostAsync(Decide, $$"""{"now":"{{now}}"}""")).IsProblem(HttpStatusCode.BadRequest, "now");

    [Fact]
    public async Task Decide_TenThousandTouchpoints_IsAllowedAndOneMoreIsNot()
    {
        (await _site.PostAsync(Decide, History(10_000))).Is(HttpStatusCode.OK);
        (await _site.PostAsync(Decide, History(10_001))).IsProblem(HttpStatusCode.BadRequest, "history");
    }

    [Fact]
    public async Task Decide_BodyOverFourMebibytes_IsTooLarge() =>
        (await _site.PostAsync(Decide, $$"""{ "traits": { "a": "{{new string('x', 4 * 1024 * 1024)}}" } }""")).IsProblem(HttpStatusCode.RequestEntityTooLarge);

    private static string History(int count) => new JsonObject
    {
        ["history"] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => new JsonObject { ["type"] = "product-view" })]),
    }.ToJsonString();
}

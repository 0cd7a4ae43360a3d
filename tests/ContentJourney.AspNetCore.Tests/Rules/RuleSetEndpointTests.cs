using System.Net;
using System.Text.Json;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;

namespace ContentJourney.AspNetCore.Tests.Rules;

public sealed class RuleSetEndpointTests : IAsyncLifetime
{
    private const string RuleSets = "journeys/bikes/rule-sets";
    private const string Broken = """
        { "stages": { "nowhere": { "enter": { "count": { "types": ["product-view"] }, "atLeast": 0 } },
                      "conversion": { "enter": { "any": [{ "count": {}, "atLeast": 1, "within": "-7d" }] } } },
          "extra": 1 }
        """;

    private ManagementSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await ManagementSite.StartAsync();
        await _site.PutAsync("journeys/bikes", SampleJourney.Json());
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Post_ValidRules_MakesANumberedDraft()
    {
        var first = await _site.PostAsync(RuleSets, SampleJourney.Rules());
        var second = await _site.PostAsync(RuleSets, "{}");

        first.Is(HttpStatusCode.Created);
        Assert.Equal(1, first.At("version").GetInt32());
        Assert.Equal("draft", first.At("status").GetString());
        Assert.Equal(JsonValueKind.Null, first.At("publishedAt").ValueKind);
        Assert.Equal($"{ManagementSite.Root}{RuleSets}/1", first.Headers["Location"]);
        Assert.Equal(2, second.At("version").GetInt32());
    }

    [Fact]
    public async Task Post_BrokenRules_NamesEveryPlaceAndStoresNothing()
    {
        var answer = await _site.PostAsync(RuleSets, Broken);

        answer.IsProblem(HttpStatusCode.BadRequest, "extra");
        answer.IsProblem(HttpStatusCode.BadRequest, "stages.nowhere");
        answer.IsProblem(HttpStatusCode.BadRequest, "stages.nowhere.enter.atLeast");
        answer.IsProblem(HttpStatusCode.BadRequest, "stages.conversion.enter.any[0].within");
        Assert.Equal(0, (await _site.GetAsync(RuleSets)).At("total").GetInt32());
    }

    [Fact]
    public async Task Validate_BrokenRules_AnswersTheErrorsOfPost()
    {
        var validated = (await _site.PostAsync($"{RuleSets}/validate", Broken)).Is(HttpStatusCode.OK);
        var posted = await _site.PostAsync(RuleSets, Broken);

        Assert.False(validated.At("valid").GetBoolean());
        Assert.True(JsonElement.DeepEquals(posted.At("errors"), validated.At("errors")), validated.Text);
    }

    [Fact]
    public async Task Validate_ValidRules_StoresNothing()
    {
        var answer = (await _site.PostAsync($"{RuleSets}/validate", SampleJourney.Rules())).Is(HttpStatusCode.OK);

        Assert.True(answer.At("valid").GetBoolean());
        Assert.Equal("{}", answer.At("errors").ToString());
        Assert.Equal(0, (await _site.GetAsync(RuleSets)).At("total").GetInt32());
    }

    [Fact]
    public async Task Validate_BodyThatIsNoJson_IsAProblem() =>
        (await _site.PostAsync($"{RuleSets}/validate", "{")).IsProblem(HttpStatusCode.BadRequest, "$");

    [Fact]
    public async Task Get_AnswersTheRulesAsTheyWereSent()
    {
        await _site.PostAsync(RuleSets, SampleJourney.Rules(views: 7));

        var answer = (await _site.GetAsync($"{RuleSets}/1")).Is(HttpStatusCode.OK);

        Assert.Equal(JsonSerializer.Serialize(JsonDocument.Parse(SampleJourney.Rules(views: 7))), JsonSerializer.Serialize(answer.At("ruleSet")));
    }

    [Fact]
    public async Task List_IsNewestFirstWithoutRules()
    {
        await _site.PostAsync(RuleSets, "{}");
        await _site.PostAsync(RuleSets, "{}");

        var answer = await _site.GetAsync(RuleSets);

        Assert.Equal([2, 1], answer.At("items").EnumerateArray().Select(item => item.GetProperty("version").GetInt32()));
        Assert.False(answer.At("items.0").TryGetProperty("ruleSet", out _));
    }

    [Fact]
    public async Task Put_Draft_ReplacesItsRules()
    {
        await _site.PostAsync(RuleSets, "{}");

        (await _site.PutAsync($"{RuleSets}/1", SampleJourney.Rules())).Is(HttpStatusCode.OK);

        Assert.True((await _site.GetAsync($"{RuleSets}/1")).At("ruleSet").TryGetProperty("stages", out _));
    }

    [Fact]
    public async Task Put_BrokenRules_KeepsTheDraft()
    {
        await _site.PostAsync(RuleSets, "{}");

        (await _site.PutAsync($"{RuleSets}/1", Broken)).IsProblem(HttpStatusCode.BadRequest, "extra");

        Assert.Equal("{}", (await _site.GetAsync($"{RuleSets}/1")).At("ruleSet").ToString());
    }

    [Fact]
    public async Task Delete_Draft_RemovesItAndDoesNotReuseItsNumber()
    {
        await _site.PostAsync(RuleSets, "{}");

        (await _site.DeleteAsync($"{RuleSets}/1")).Is(HttpStatusCode.NoContent);
        (await _site.GetAsync($"{RuleSets}/1")).IsProblem(HttpStatusCode.NotFound);

        Assert.Equal(2, (await _site.PostAsync(RuleSets, "{}")).At("version").GetInt32());
    }

    [Theory]
    [InlineData("GET", "journeys/none/rule-sets")]
    [InlineData("POST", "journeys/none/rule-sets")]
    [InlineData("POST", "journeys/none/rule-sets/validate")]
    [InlineData("GET", RuleSets + "/9")]
    [InlineData("PUT", RuleSets + "/9")]
    [InlineData("DELETE", RuleSets + "/9")]
    [InlineData("POST", RuleSets + "/9/publish")]
    [InlineData("POST", RuleSets + "/9/rollback")]
    [InlineData("POST", "journeys/none/decide")]
    public async Task Any_OfWhatIsNotThere_IsNotFound(string method, string path) =>
        (await _site.SendAsync(new HttpMethod(method), path, method is "PUT" or "POST" ? "{}" : null)).IsProblem(HttpStatusCode.NotFound);
}

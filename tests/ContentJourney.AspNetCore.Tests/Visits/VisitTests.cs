using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Visits;

public sealed class VisitTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly TestClient _client = shared.Client;

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    public async Task Visit_OfNobody_AnswersTheFirstStageAndAToken(string? body)
    {
        var answer = body is null ? await _client.SendAsync(HttpMethod.Post, "visit", null) : await _client.PostAsync("visit", body);

        answer.Is(HttpStatusCode.OK);
        Assert.Equal("awareness", answer.Stage);
        Assert.Equal(46, answer.Visitor.Length);
        Assert.Equal("default~awareness~-", answer.At("decision.key").GetString());
        Assert.Equal("private, no-store", answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Visit_DecidesFromTheTouchpointsItBrings()
    {
        var answer = await _client.PostAsync("visit", Bodies.Visit($$""" "touchpoints":{{Bodies.TwoViews}} """));

        Assert.Equal("consideration", answer.Is(HttpStatusCode.OK).Stage);
        Assert.Equal(2, answer.At("touchpoints.accepted").GetInt32());
    }

    [Fact]
    public async Task Visit_DecidesFromTheStoredHistory()
    {
        var token = await _client.AgreeAsync(Bodies.TwoViews);

        var answer = await _client.PostAsync("visit", "{}", TestClient.Token(token));

        Assert.Equal("consideration", answer.Stage);
        Assert.Equal(token, answer.Visitor);
    }

    [Fact]
    public async Task Visit_WithTheSameTouchpointAgain_CountsItOnce()
    {
        var token = await _client.AgreeAsync("""[{"id":"v1","type":"product-view"}]""");

        var answer = await _client.PostAsync("visit", """{"touchpoints":[{"id":"v1","type":"product-view"},{"id":"x","type":"call"},{"id":"x","type":"call"}]}""", TestClient.Token(token));

        Assert.Equal("awareness", answer.Stage);
        Assert.Equal(1, answer.At("touchpoints.accepted").GetInt32());
        Assert.Equal(2, answer.At("touchpoints.duplicates").GetInt32());
        Assert.Equal(["v1", "x"], (await _client.StoredIdsAsync(token)).Order());
    }

    [Fact]
    public async Task Visit_WithABadTouchpoint_KeepsTheOthersAndNamesThePlace()
    {
        var answer = await _client.PostAsync("visit", Bodies.Visit(""" "touchpoints":[{"id":"a","type":"call"},{"type":"nonsense","value":"1"},{"id":"b","type":"call"}] """));

        Assert.Equal(2, answer.Is(HttpStatusCode.OK).At("touchpoints.accepted").GetInt32());
        var rejected = Assert.Single(answer.At("touchpoints.rejected").EnumerateArray());
        Assert.Equal("touchpoints[1]", rejected.GetProperty("at").GetString());
        Assert.Equal(2, rejected.GetProperty("errors").GetArrayLength());
        Assert.StartsWith("type 'nonsense' is not a known touchpoint type", rejected.GetProperty("errors")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal("value must be a number, not a string", rejected.GetProperty("errors")[1].GetString());
    }

    [Fact]
    public async Task Visit_ServesTheItemsByteForByteAsTheCatalogueHasThem()
    {
        var answer = await _client.PostAsync("visit", Bodies.Visit($$""" "touchpoints":{{Bodies.TwoViews}},"traits":{"household":"family"},"slots":[{"name":"hero","take":2}] """));

        Assert.Equal("default~consideration~family", answer.At("decision.key").GetString());
        Assert.Equal("stage+persona", answer.At("slots.hero.matched").GetString());
        Assert.Contains($"\"items\":[{TestSite.Json(TestSite.HeroFamily, "en-US")},{TestSite.Json(TestSite.HeroConsideration, "en-US")}]", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visit_WithoutTake_FillsASlotWithOneItem()
    {
        var answer = await _client.PostAsync("visit", """{"slots":[{"name":"next-step"}]}""");

        Assert.Equal("stage", answer.At("slots.next-step.matched").GetString());
        Assert.Equal(1, answer.At("slots.next-step.items").GetArrayLength());
    }

    [Fact]
    public async Task Visit_WithAnUnknownSlot_SpoilsOnlyThatSlot()
    {
        var answer = await _client.PostAsync("visit", """{"slots":[{"name":"sidebar"},{"name":"hero"}]}""");

        answer.Is(HttpStatusCode.OK);
        Assert.Equal("none", answer.At("slots.sidebar.matched").GetString());
        Assert.Empty(answer.At("slots.sidebar.items").EnumerateArray());
        Assert.Equal("'sidebar' is not a known slot; allowed: hero, next-step, offer", answer.At("slots.sidebar.error").GetString());
        Assert.Equal("default", answer.At("slots.hero.matched").GetString());
        Assert.False(answer.At("slots.hero").TryGetProperty("error", out _));
    }

    [Fact]
    public async Task Visit_InACulture_ServesThatCultureWhateverTheCase()
    {
        var answer = await _client.PostAsync("visit", """{"culture":"DA-dk","slots":[{"name":"hero"}]}""");

        Assert.Contains(TestSite.Json(TestSite.HeroDefault, "da-DK"), answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visit_OfAnotherJourney_DecidesByItsRules()
    {
        var answer = await _client.PostAsync("visit", """{"journey":"workshop","touchpoints":[{"type":"repair-booked"}]}""");

        Assert.Equal("workshop~booked~-", answer.Is(HttpStatusCode.OK).At("decision.key").GetString());
    }

    [Fact]
    public async Task Visit_Explained_SaysWhyAndWhatComesNext()
    {
        var answer = await _client.PostAsync("visit?explain=true", $$"""{"touchpoints":{{Bodies.TwoViews}}}""");

        Assert.Equal("consideration", answer.At("decision.reasons.stage.alias").GetString());
        Assert.Equal(2, answer.At("decision.reasons.stage.condition.measured").GetDouble());
        Assert.Equal("conversion", answer.At("decision.reasons.next.alias").GetString());
    }

    [Fact]
    public async Task Visit_NotExplained_HasNoReasons() =>
        Assert.False((await _client.PostAsync("visit", "{}")).At("decision").TryGetProperty("reasons", out _));

    [Fact]
    public async Task Visit_KeepsTraitsAndTakesAwayThoseThatAreNull()
    {
        var token = await _client.AgreeAsync();
        await _client.PostAsync("visit", """{"traits":{"household":"family","bikes":2,"member":true}}""", TestClient.Token(token));

        var answer = await _client.PostAsync("visit", """{"traits":{"bikes":null}}""", TestClient.Token(token));

        Assert.Equal("family", answer.At("decision.persona").GetString());
        Assert.Equal("""{"household":"family","member":true}""", (await _client.ExportAsync(token)).At("traits").GetRawText());
    }

    [Fact]
    public async Task Visit_WithMoreTraitsThanMayBeKept_IsRefusedAndKeepsNone()
    {
        var token = await _client.AgreeAsync();
        await _client.PostAsync("visit", $$$"""{"traits":{{{{Traits("a", 40)}}}}}""", TestClient.Token(token));

        var answer = await _client.PostAsync("visit", $$$"""{"traits":{{{{Traits("b", 40)}}}}}""", TestClient.Token(token));

        Assert.StartsWith("would be 80", answer.IsProblem(HttpStatusCode.BadRequest, "traits"), StringComparison.Ordinal);
        Assert.Equal(40, (await _client.ExportAsync(token)).At("traits").EnumerateObject().Count());
    }

    [Fact]
    public async Task Visit_InADryRun_AnswersAsItWouldAndStoresNothing()
    {
        var token = await _client.AgreeAsync("""[{"id":"v1","type":"product-view"}]""");
        var body = """{"traits":{"household":"family"},"consent":{"experiments":false},"touchpoints":[{"id":"v1","type":"product-view"},{"id":"v2","type":"product-view"}],"slots":[{"name":"hero"}]}""";
        var before = await _client.ExportAsync(token);

        var dry = await _client.PostAsync("visit?dryRun=true", body, TestClient.Token(token));

        Assert.Equal(before.Text, (await _client.ExportAsync(token)).Text);
        var real = await _client.PostAsync("visit", body, TestClient.Token(token));
        Assert.Equal(real.Text, dry.Text);
        Assert.Equal(1, dry.At("touchpoints.accepted").GetInt32());
        Assert.Equal(1, dry.At("touchpoints.duplicates").GetInt32());
    }

    [Fact]
    public async Task Visit_WithTheClientsInstant_TakesOutItsClockError()
    {
        var token = await _client.AgreeAsync();
        var body = $$"""{"sentAt":"2031-01-01T12:00:00Z","touchpoints":[{"id":"a","type":"call","occurredAt":"2031-01-01T11:59:30Z"}]}""";

        await _client.PostAsync("visit", body, TestClient.Token(token));

        Assert.Equal(shared.Host.Time(TimeSpan.FromSeconds(-30)), (await _client.ExportAsync(token)).At("touchpoints.0.occurredAt").GetString());
    }

    [Theory]
    [InlineData("1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z")]
    [InlineData("2999-12-31T00:00:00Z", "0001-01-01T00:00:00Z")]
    public async Task Visit_WithAbsurdInstants_RejectsTheTouchpoint(string sentAt, string occurredAt)
    {
        var answer = await _client.PostAsync("visit", $$"""{"sentAt":"{{sentAt}}","touchpoints":[{"type":"call","occurredAt":"{{occurredAt}}"}]}""");

        Assert.Single(answer.Is(HttpStatusCode.OK).At("touchpoints.rejected").EnumerateArray());
    }

    private static string Traits(string prefix, int count) => string.Join(',', Enumerable.Range(0, count).Select(n => $"\"{prefix}{n}\":{n}"));
}

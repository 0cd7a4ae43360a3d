using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Decisions;

public sealed class DecisionTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly TestClient _client = shared.Client;

    [Fact]
    public async Task Decision_IsOfTheTokensVisitor()
    {
        var token = await _client.AgreeAsync(Bodies.TwoViews);

        var answer = await _client.GetAsync("decision", TestClient.Token(token));

        Assert.Equal(
            $$"""{"journey":"default","stage":"consideration","persona":null,"key":"default~consideration~-","ruleSetVersion":1,"decidedAt":"{{shared.Host.Time()}}"}""",
            answer.Is(HttpStatusCode.OK).Text);
        Assert.Equal("private, no-store", answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Decision_OfAnotherJourney_IsByItsRules()
    {
        var token = await _client.AgreeAsync("""[{"type":"repair-booked"}]""");

        Assert.Equal("workshop~booked~-", (await _client.GetAsync("decision?journey=workshop", TestClient.Token(token))).At("key").GetString());
    }

    [Fact]
    public async Task Decision_Explained_SaysWhy()
    {
        var token = await _client.AgreeAsync(Bodies.TwoViews);

        var answer = await _client.GetAsync("decision?explain=true", TestClient.Token(token));

        Assert.Equal("count", answer.At("reasons.stage.condition.kind").GetString());
    }

    [Fact]
    public async Task Decision_WithoutConsent_KnowsNothing()
    {
        var token = await _client.AgreeAsync(Bodies.TwoViews);

        var withSignal = await _client.GetAsync("decision", TestClient.Token(token), ("Sec-GPC", "1"));
        await _client.PostAsync("visitor/consent", """{"personalization":false}""", TestClient.Token(token));
        var refused = await _client.GetAsync("decision", TestClient.Token(token));

        Assert.Equal("awareness", withSignal.At("stage").GetString());
        Assert.Equal("awareness", refused.At("stage").GetString());
    }

    [Fact]
    public async Task Decision_AskedByAServer_IsVouchedForButARefusalWins()
    {
        await _client.PostAsync("touchpoints", $$"""{"visitors":[{"userId":"d1","touchpoints":{{Bodies.TwoViews}}}]}""", TestClient.Key(shared.IngestKey));
        var token = (await _client.PostAsync("visitor/identify", """{"userId":"d1"}""", TestClient.Key(shared.IngestKey))).Visitor;

        var vouched = await _client.GetAsync("decision", TestClient.Token(token), TestClient.Key(shared.ReadKey));
        var alone = await _client.GetAsync("decision", TestClient.Token(token));
        await _client.PostAsync("visitor/consent", Bodies.NoConsent, TestClient.Token(token));
        var refused = await _client.GetAsync("decision", TestClient.Token(token), TestClient.Key(shared.ReadKey));

        Assert.Equal(["consideration", "awareness", "awareness"], new[] { vouched, alone, refused }.Select(answer => answer.At("stage").GetString()));
    }

    [Theory]
    [InlineData("2026-11-21T08:00:00Z", "consideration")]
    [InlineData("2026-11-21T09:00:00%2B01:00", "consideration")]
    [InlineData("2026-11-21T09:00:00+01:00", "consideration")]
    [InlineData("2026-11-21T07:59:59.9999999Z", "awareness")]
    public async Task Decision_AtAnInstant_IsAsOfThen(string at, string stage)
    {
        var token = await _client.AgreeAsync("""[{"type":"product-view","occurredAt":"2026-11-20T08:00:00Z"},{"type":"product-view","occurredAt":"2026-11-21T08:00:00Z"}]""");

        var answer = await _client.GetAsync($"decision?at={at}", TestClient.Token(token), TestClient.Key(shared.ReadKey));

        Assert.Equal(stage, answer.Is(HttpStatusCode.OK).At("stage").GetString());
    }

    [Fact]
    public async Task Decision_AtAnInstantWithoutTheRight_IsForbidden()
    {
        var token = await _client.AgreeAsync();

        (await _client.GetAsync("decision?at=2026-11-21T08:00:00Z", TestClient.Token(token))).IsProblem(HttpStatusCode.Forbidden);
        (await _client.GetAsync("decision?at=2026-11-21T08:00:00Z", TestClient.Token(token), TestClient.Key(shared.IngestKey))).IsProblem(HttpStatusCode.Forbidden);
        (await _client.GetAsync("decision?at=2026-11-21T08:00:00Z", TestClient.Token(token), TestClient.Key("cj_unknown"))).IsProblem(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("journey=nonsense", "journey")]
    [InlineData("journey=", "journey")]
    [InlineData("explain=yes", "explain")]
    [InlineData("at=noon", "at")]
    [InlineData("at=9999-12-31T23:59:59Z", "at")]
    [InlineData("asStage=retention", "asStage")]
    public async Task Decision_WithAWrongQuery_IsRefused(string query, string place)
    {
        var token = await _client.AgreeAsync();

        (await _client.GetAsync($"decision?{query}", TestClient.Token(token), TestClient.Key(shared.ReadKey))).IsProblem(HttpStatusCode.BadRequest, place);
    }

    [Fact]
    public async Task Decision_WithoutAToken_IsRefused() => (await _client.GetAsync("decision")).IsProblem(HttpStatusCode.BadRequest, "Journey-Visitor");
}

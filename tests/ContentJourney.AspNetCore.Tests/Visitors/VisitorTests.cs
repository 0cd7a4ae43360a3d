using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Visitors;

public sealed class VisitorTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly TestClient _client = shared.Client;

    [Fact]
    public async Task Export_OfAVisitorNothingIsStoredOf_IsEmpty()
    {
        var token = (await _client.PostAsync("visit", "{}")).Visitor;

        var export = await _client.ExportAsync(token);

        Assert.Equal($$"""{"visitor":"{{token}}","userId":null,"createdAt":null,"consent":null,"traits":{},"experiments":[],"touchpoints":[]}""", export.Text);
        Assert.Equal("private, no-store", export.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Export_IsComplete()
    {
        var id = TestSite.HeroFamily;
        var token = await _client.AgreeAsync(
            $$$"""[{"id":"a","type":"order","channel":"store","occurredAt":"2026-11-21T10:00:00+02:00","contentId":"{{{id.ToString("N").ToUpperInvariant()}}}","value":12.5,"sentiment":-1.5,"properties":{"n":null,"b":true,"s":"æ","d":1e3}}]""");

        var export = await _client.ExportAsync(token);

        Assert.Equal(shared.Host.Time(), export.At("createdAt").GetString());
        Assert.Equal(
            $$"""{"id":"a","type":"order","channel":"store","occurredAt":"2026-11-21T08:00:00Z","receivedAt":"{{shared.Host.Time()}}","contentId":"{{id}}","value":12.5,"sentiment":-1.5,"properties":{"n":null,"b":true,"s":"æ","d":1000},"contentStages":["consideration"],"contentPersonas":["family"]}""",
            export.At("touchpoints.0").GetRawText());
    }

    [Fact]
    public async Task Erase_TakesEverythingAway()
    {
        var token = await _client.AgreeAsync(Bodies.TwoViews);

        var erased = await _client.DeleteAsync("visitor", TestClient.Token(token));

        Assert.Equal("", erased.Is(HttpStatusCode.NoContent).Text);
        Assert.Equal("null", (await _client.ExportAsync(token)).At("createdAt").GetRawText());
        Assert.Equal("awareness", (await _client.PostAsync("visit", Bodies.Visit(), TestClient.Token(token))).Stage);
    }

    [Fact]
    public async Task Erase_Again_IsTheSame()
    {
        var token = await _client.AgreeAsync();

        (await _client.DeleteAsync("visitor", TestClient.Token(token))).Is(HttpStatusCode.NoContent);
        (await _client.DeleteAsync("visitor", TestClient.Token(token))).Is(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Erase_OfAKnownCustomer_TakesTheJoinedIdsAwayToo()
    {
        var anonymous = await _client.AgreeAsync("""[{"id":"a","type":"call"}]""");
        var known = (await _client.PostAsync("visitor/identify", """{"userId":"erased"}""", TestClient.Key(shared.IngestKey))).Visitor;
        await _client.PostAsync("visitor/identify", """{"userId":"erased"}""", TestClient.Key(shared.IngestKey), TestClient.Token(anonymous));

        (await _client.DeleteAsync("visitor", TestClient.Token(known))).Is(HttpStatusCode.NoContent);

        Assert.Equal("null", (await _client.ExportAsync(anonymous)).At("createdAt").GetRawText());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Visitor_WithoutAToken_IsRefused(string method) =>
        (await _client.SendAsync(new HttpMethod(method), "visitor", null)).IsProblem(HttpStatusCode.BadRequest, "Journey-Visitor");

    [Fact]
    public async Task Visitor_WithAQuery_IsRefused()
    {
        var token = await _client.AgreeAsync();

        (await _client.GetAsync("visitor?all=true", TestClient.Token(token))).IsProblem(HttpStatusCode.BadRequest, "all");
    }
}

using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Visitors;

public sealed class IdentifyTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly TestClient _client = shared.Client;

    [Fact]
    public async Task Identify_JoinsTheAnonymousHistoryToTheKnownOne()
    {
        await SendAsync("anna", """[{"id":"call","type":"call"},{"id":"both","type":"product-view"}]""");
        var anonymous = await _client.AgreeAsync("""[{"id":"both","type":"product-view"},{"id":"web","type":"product-view"}]""");

        var known = (await IdentifyAsync("anna", anonymous)).Is(HttpStatusCode.OK).Visitor;

        Assert.NotEqual(anonymous, known);
        Assert.Equal(["both", "call", "web"], (await _client.StoredIdsAsync(known)).Order());
        Assert.Equal((await _client.ExportAsync(known)).Text, (await _client.ExportAsync(anonymous)).Text);
        Assert.Equal("anna", (await _client.ExportAsync(known)).At("userId").GetString());
    }

    [Fact]
    public async Task Identify_OfANewCustomer_NamesTheVisitor()
    {
        var token = await _client.AgreeAsync();

        Assert.Equal(token, (await IdentifyAsync("bo", token)).Visitor);
        Assert.Equal(token, (await IdentifyAsync("bo", token)).Visitor);
    }

    [Fact]
    public async Task Identify_WithoutAToken_AnswersTheKnownVisitorsToken()
    {
        await SendAsync("clara", """[{"id":"call","type":"call"}]""");

        var token = (await IdentifyAsync("clara", null)).Visitor;

        Assert.Equal(["call"], await _client.StoredIdsAsync(token));
        Assert.Equal(token, (await IdentifyAsync("clara", null)).Visitor);
    }

    [Fact]
    public async Task Identify_OfAVisitorKnownByAnotherId_IsAConflict()
    {
        var token = await _client.AgreeAsync();
        await IdentifyAsync("dora", token);

        (await IdentifyAsync("erik", token)).IsProblem(HttpStatusCode.Conflict);

        Assert.Equal("dora", (await _client.ExportAsync(token)).At("userId").GetString());
    }

    [Fact]
    public async Task Identify_AfterTheJoin_TheOldTokenWritesToTheKnownVisitor()
    {
        await SendAsync("finn", """[{"id":"call","type":"call"}]""");
        var anonymous = await _client.AgreeAsync();
        var known = (await IdentifyAsync("finn", anonymous)).Visitor;

        var answer = await _client.PostAsync("visit", Bodies.Visit(""" "touchpoints":[{"id":"later","type":"call"}] """), TestClient.Token(anonymous));

        Assert.Equal(known, answer.Visitor);
        Assert.Equal(["call", "later"], (await _client.StoredIdsAsync(known)).Order());
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("cj_unknown", HttpStatusCode.Unauthorized)]
    public async Task Identify_WithoutAValidKey_IsUnauthorized(string? key, HttpStatusCode status)
    {
        var answer = key is null
            ? await _client.PostAsync("visitor/identify", """{"userId":"x"}""")
            : await _client.PostAsync("visitor/identify", """{"userId":"x"}""", TestClient.Key(key));

        answer.IsProblem(status);
        Assert.Equal("Bearer", answer.Headers["WWW-Authenticate"]);
    }

    [Fact]
    public async Task Identify_WithAKeyThatMayNotIngest_IsForbidden() =>
        (await _client.PostAsync("visitor/identify", """{"userId":"x"}""", TestClient.Key(shared.ReadKey))).IsProblem(HttpStatusCode.Forbidden);

    [Theory]
    [InlineData("{}", "userId")]
    [InlineData("""{"userId":""}""", "userId")]
    [InlineData("""{"userId":7}""", "userId")]
    [InlineData("""{"userId":"a\u0000b"}""", "userId")]
    [InlineData("""{"userId":"a","email":"b"}""", "email")]
    [InlineData("[]", "$")]
    public async Task Identify_WithAWrongBody_IsRefused(string body, string place) =>
        (await _client.PostAsync("visitor/identify", body, TestClient.Key(shared.IngestKey))).IsProblem(HttpStatusCode.BadRequest, place);

    [Fact]
    public async Task Identify_WithAnOverlongId_IsRefused() =>
        (await IdentifyAsync(new string('u', 257), null)).IsProblem(HttpStatusCode.BadRequest, "userId");

    private Task<Answer> IdentifyAsync(string userId, string? token) =>
        _client.PostAsync("visitor/identify", $$"""{"userId":"{{userId}}"}""",
            token is null ? [TestClient.Key(shared.IngestKey)] : [TestClient.Key(shared.IngestKey), TestClient.Token(token)]);

    private async Task SendAsync(string userId, string touchpoints) =>
        (await _client.PostAsync("touchpoints", $$"""{"visitors":[{"userId":"{{userId}}","touchpoints":{{touchpoints}}}]}""", TestClient.Key(shared.IngestKey))).Is(HttpStatusCode.Accepted);
}

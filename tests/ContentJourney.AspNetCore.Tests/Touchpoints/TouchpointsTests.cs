using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Touchpoints;

public sealed class TouchpointsTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly TestClient _client = shared.Client;

    [Fact]
    public async Task Touchpoints_AreKeptAndCounted()
    {
        var token = await _client.AgreeAsync("""[{"id":"a","type":"call"}]""");

        var answer = await _client.PostAsync("touchpoints", """{"touchpoints":[{"id":"a","type":"call"},{"id":"b","type":"call"},{"type":"call"},{"type":"nonsense"}]}""", TestClient.Token(token));

        Assert.Equal(
            $$"""{"visitor":"{{token}}","accepted":2,"duplicates":1,"rejected":[{"at":"touchpoints[3]","errors":["type 'nonsense' is not a known touchpoint type; allowed: the touchpoint types of the journeys"]}]}""",
            answer.Is(HttpStatusCode.Accepted).Text);
        Assert.Equal(3, (await _client.StoredIdsAsync(token)).Length);
        Assert.Equal("private, no-store", answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Touchpoints_WithTheTokenInTheBody_AreThatVisitors()
    {
        var token = await _client.AgreeAsync();

        await _client.PostAsync("touchpoints", $$"""{"visitor":"{{token}}","touchpoints":[{"id":"a","type":"call"}]}""");

        Assert.Equal(["a"], await _client.StoredIdsAsync(token));
    }

    [Fact]
    public async Task Touchpoints_WithTwoDifferentTokens_AreRefused()
    {
        var (one, other) = (await _client.AgreeAsync(), await _client.AgreeAsync());

        (await _client.PostAsync("touchpoints", $$"""{"visitor":"{{one}}","touchpoints":[{"type":"call"}]}""", TestClient.Token(other))).IsProblem(HttpStatusCode.BadRequest, "visitor");

        Assert.Empty(await _client.StoredIdsAsync(one));
        Assert.Empty(await _client.StoredIdsAsync(other));
    }

    [Fact]
    public async Task Touchpoints_WithoutAToken_MakeAVisitor()
    {
        await using var host = await TestHost.StartAsync(setup => setup.Settings["ContentJourney:DefaultConsent"] = "all");

        var answer = await host.Client.PostAsync("touchpoints", """{"touchpoints":[{"id":"a","type":"call"}]}""");

        Assert.Equal(1, answer.At("accepted").GetInt32());
        Assert.Equal(["a"], await host.Client.StoredIdsAsync(answer.Visitor));
    }

    [Fact]
    public async Task Touchpoints_WithoutConsent_AreNotKeptButCounted()
    {
        var answer = await _client.PostAsync("touchpoints", """{"touchpoints":[{"id":"a","type":"call"},{"id":"a","type":"call"}]}""");

        Assert.Equal($$"""{"visitor":"{{answer.Visitor}}","accepted":0,"duplicates":1,"withoutConsent":1,"rejected":[]}""", answer.Is(HttpStatusCode.Accepted).Text);
        Assert.Empty(await _client.StoredIdsAsync(answer.Visitor));
    }

    [Fact]
    public async Task Touchpoints_WithTheGlobalPrivacyControl_AreNotKept()
    {
        var token = await _client.AgreeAsync();

        var answer = await _client.PostAsync("touchpoints", """{"touchpoints":[{"type":"call"}]}""", TestClient.Token(token), ("Sec-GPC", "1"));

        Assert.Equal(1, answer.At("withoutConsent").GetInt32());
        Assert.Empty(await _client.StoredIdsAsync(token));
    }

    [Theory]
    [InlineData("{}", "touchpoints")]
    [InlineData("""{"touchpoints":[]}""", "touchpoints")]
    [InlineData("""{"touchpoints":7}""", "touchpoints")]
    [InlineData("""{"touchpoints":[{"type":"call"}],"consent":{}}""", "consent")]
    [InlineData("""{"touchpoints":[{"type":"call"}],"sentAt":"x"}""", "sentAt")]
    [InlineData("""{"touchpoints":[{"type":"call"}],"visitor":7}""", "visitor")]
    [InlineData("""{"touchpoints":[{"type":"call"}],"visitors":[]}""", "touchpoints")]
    [InlineData("[]", "$")]
    [InlineData("7", "$")]
    public async Task Touchpoints_WithAWrongBody_AreRefused(string body, string place) =>
        (await _client.PostAsync("touchpoints", body)).IsProblem(HttpStatusCode.BadRequest, place);

    [Theory]
    [InlineData("\"call\"", "must be an object, not a string")]
    [InlineData("""{}""", "type is required")]
    [InlineData("""{"type":"content-shown"}""", "type 'content-shown' is recorded by the server; allowed: the touchpoint types of the journeys")]
    [InlineData("""{"type":"call","id":""}""", "id has 0 characters; allowed: 1 to 64")]
    [InlineData("""{"type":"call","value":1e400}""", "value is too large for a number; allowed: finite 64-bit numbers")]
    [InlineData("""{"type":"call","sentiment":3}""", "sentiment is 3; allowed: -2 to 2")]
    [InlineData("""{"type":"call","id":"\ud800"}""", "id is not valid Unicode text")]
    [InlineData("""{"type":"call","properties":{"a":[1]}}""", "properties.a must be a string, number, boolean or null, not an array")]
    [InlineData("""{"type":"call","kind":"x"}""", "kind is unknown; allowed: id, type, channel, occurredAt, contentId, value, sentiment, properties")]
    [InlineData("""{"type":"call","type":"call"}""", "type stands twice; once is allowed")]
    public async Task ABadTouchpoint_IsRejectedWithWhatIsWrong(string touchpoint, string error)
    {
        var token = await _client.AgreeAsync();

        var answer = await _client.PostAsync("touchpoints", $$"""{"touchpoints":[{{touchpoint}},{"id":"good","type":"call"}]}""", TestClient.Token(token));

        Assert.Equal(1, answer.Is(HttpStatusCode.Accepted).At("accepted").GetInt32());
        Assert.Equal("touchpoints[0]", answer.At("rejected.0.at").GetString());
        Assert.Equal(error, answer.At("rejected.0.errors.0").GetString());
        Assert.Equal(["good"], await _client.StoredIdsAsync(token));
    }

    [Fact]
    public async Task ATouchpoint_FromTheFuture_IsRejectedBeyondFiveMinutes()
    {
        var token = await _client.AgreeAsync();
        var body = $$"""{"touchpoints":[{"id":"in","type":"call","occurredAt":"{{shared.Host.Time(TimeSpan.FromMinutes(5))}}"},{"id":"out","type":"call","occurredAt":"{{shared.Host.Time(TimeSpan.FromMinutes(5) + TimeSpan.FromTicks(1))}}"}]}""";

        var answer = await _client.PostAsync("touchpoints", body, TestClient.Token(token));

        Assert.Equal(["in"], await _client.StoredIdsAsync(token));
        Assert.Equal("touchpoints[1]", answer.At("rejected.0.at").GetString());
    }

    [Fact]
    public async Task ATouchpoint_WithoutAChannel_GetsTheOneOfItsType()
    {
        var token = await _client.AgreeAsync("""[{"type":"product-view"}]""");

        Assert.Equal("web", (await _client.ExportAsync(token)).At("touchpoints.0.channel").GetString());
    }

    [Theory]
    [InlineData(500, HttpStatusCode.Accepted)]
    [InlineData(501, HttpStatusCode.BadRequest)]
    public async Task OneVisitor_MaySend500AtOnce(int count, HttpStatusCode status)
    {
        var token = await _client.AgreeAsync();
        var many = string.Join(',', Enumerable.Repeat("""{"type":"call"}""", count));

        (await _client.PostAsync("touchpoints", $$"""{"touchpoints":[{{many}}]}""", TestClient.Token(token))).Is(status);

        Assert.Equal(status == HttpStatusCode.Accepted ? count : 0, (await _client.StoredIdsAsync(token)).Length);
    }

    [Fact]
    public async Task TheSameBatch_SentManyTimesAtOnce_CountsOnce()
    {
        var token = await _client.AgreeAsync();
        var body = $$"""{"touchpoints":[{{string.Join(',', Enumerable.Range(0, 50).Select(n => $$"""{"id":"{{n}}","type":"call"}"""))}}]}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _client.PostAsync("touchpoints", body, TestClient.Token(token))));

        Assert.Equal(50, answers.Sum(answer => answer.Is(HttpStatusCode.Accepted).At("accepted").GetInt32()));
        Assert.Equal(350, answers.Sum(answer => answer.At("duplicates").GetInt32()));
        Assert.Equal(50, (await _client.StoredIdsAsync(token)).Length);
    }
}

using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Touchpoints;

public sealed class CustomerTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly TestClient _client = shared.Client;

    [Fact]
    public async Task Touchpoints_OfManyCustomers_AreKeptForEach()
    {
        var answer = await SendAsync("""{"visitors":[{"userId":"m1","touchpoints":[{"id":"a","type":"call"},{"id":"b","type":"call"}]},{"userId":"m2","touchpoints":[{"id":"a","type":"call"}]},{"userId":"m1","touchpoints":[{"id":"b","type":"call"}]}]}""");

        Assert.Equal("""{"accepted":3,"duplicates":1,"rejected":[]}""", answer.Is(HttpStatusCode.Accepted).Text);
        Assert.Equal(["a", "b"], await StoredOfAsync("m1"));
        Assert.Equal(["a"], await StoredOfAsync("m2"));
    }

    [Fact]
    public async Task ABadCustomerOrTouchpoint_SpoilsOnlyItself()
    {
        var answer = await SendAsync("""{"visitors":[{"userId":"","touchpoints":[{"type":"call"}]},{"userId":"b1","touchpoints":[{"type":"x"},{"id":"good","type":"call"}]},{"userId":"b2"},{"userId":"b3","touchpoints":[]},7]}""");

        Assert.Equal(1, answer.Is(HttpStatusCode.Accepted).At("accepted").GetInt32());
        Assert.Equal(
            ["visitors[0]", "visitors[1].touchpoints[0]", "visitors[2]", "visitors[3]", "visitors[4]"],
            answer.At("rejected").EnumerateArray().Select(rejection => rejection.GetProperty("at").GetString()));
        Assert.Equal("userId has 0 characters; allowed: 1 to 256", answer.At("rejected.0.errors.0").GetString());
        Assert.Equal(["good"], await StoredOfAsync("b1"));
    }

    [Fact]
    public async Task TheServer_VouchesForConsentButARefusalWins()
    {
        var token = (await _client.PostAsync("visitor/identify", """{"userId":"r1"}""", TestClient.Key(shared.IngestKey))).Visitor;
        await _client.PostAsync("visitor/consent", """{"analytics":false,"personalization":true}""", TestClient.Token(token));

        var answer = await SendAsync("""{"visitors":[{"userId":"r1","touchpoints":[{"type":"call"}]},{"userId":"r2","touchpoints":[{"type":"call"}]}]}""");

        Assert.Equal("""{"accepted":1,"duplicates":0,"withoutConsent":1,"rejected":[]}""", answer.Text);
        Assert.Empty(await _client.StoredIdsAsync(token));
    }

    [Fact]
    public async Task TheServer_VouchesForOneVisitorToo()
    {
        var token = (await _client.PostAsync("visit", "{}")).Visitor;

        var answer = await _client.PostAsync("touchpoints", """{"touchpoints":[{"id":"a","type":"call"}]}""", TestClient.Key(shared.IngestKey), TestClient.Token(token), ("Sec-GPC", "1"));

        Assert.Equal($$"""{"visitor":"{{token}}","accepted":1,"duplicates":0,"rejected":[]}""", answer.Text);
        Assert.Equal(["a"], await _client.StoredIdsAsync(token));
    }

    [Fact]
    public async Task Customers_WithoutAKey_AreUnauthorized() =>
        (await _client.PostAsync("touchpoints", """{"visitors":[{"userId":"x","touchpoints":[{"type":"call"}]}]}""")).IsProblem(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task Customers_WithAKeyThatMayNotIngest_AreForbidden() =>
        (await _client.PostAsync("touchpoints", """{"visitors":[{"userId":"x","touchpoints":[{"type":"call"}]}]}""", TestClient.Key(shared.ReadKey))).IsProblem(HttpStatusCode.Forbidden);

    [Fact]
    public async Task AnUnknownKey_IsUnauthorizedWhateverIsSent() =>
        (await _client.PostAsync("touchpoints", """{"touchpoints":[{"type":"call"}]}""", TestClient.Key("cj_unknown"))).IsProblem(HttpStatusCode.Unauthorized);

    [Theory]
    [InlineData("""{"visitors":[]}""", "visitors")]
    [InlineData("""{"visitors":{}}""", "visitors")]
    [InlineData("""{"visitors":[{}],"visitor":"x"}""", "visitor")]
    public async Task Customers_InAWrongBody_AreRefused(string body, string place) => (await SendAsync(body)).IsProblem(HttpStatusCode.BadRequest, place);

    [Fact]
    public async Task Customers_MayBring10000TouchpointsTogether()
    {
        var answer = await SendAsync(Body("t", 10_000));

        Assert.Equal(10_000, answer.Is(HttpStatusCode.Accepted).At("accepted").GetInt32());
    }

    [Fact]
    public async Task Customers_WithMoreThan10000Touchpoints_AreRefused()
    {
        (await SendAsync(Body("u", 10_001))).IsProblem(HttpStatusCode.BadRequest, "visitors");

        Assert.Empty(await StoredOfAsync("u0"));
    }

    [Theory]
    [InlineData((4 * 1024 * 1024) - 1_000, HttpStatusCode.Accepted)]
    [InlineData((4 * 1024 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task TheServer_MaySend4MiB(int bytes, HttpStatusCode status)
    {
        var body = """{"visitors":[{"userId":"big","touchpoints":[{"type":"call"}]}]""" + new string(' ', bytes - 70) + "}";

        (await SendAsync(body + new string(' ', Math.Max(0, bytes - body.Length)))).Is(status);
    }

    private static string Body(string prefix, int count)
    {
        var visitors = Enumerable.Range(0, (count + 99) / 100).Select(visitor =>
            $$"""{"userId":"{{prefix}}{{visitor}}","touchpoints":[{{string.Join(',', Enumerable.Repeat("""{"type":"call"}""", Math.Min(100, count - (visitor * 100))))}}]}""");
        return $$"""{"visitors":[{{string.Join(',', visitors)}}]}""";
    }

    private Task<Answer> SendAsync(string body) => _client.PostAsync("touchpoints", body, TestClient.Key(shared.IngestKey));

    private async Task<string[]> StoredOfAsync(string userId)
    {
        var token = (await _client.PostAsync("visitor/identify", $$"""{"userId":"{{userId}}"}""", TestClient.Key(shared.IngestKey))).Visitor;
        return await _client.StoredIdsAsync(token);
    }
}

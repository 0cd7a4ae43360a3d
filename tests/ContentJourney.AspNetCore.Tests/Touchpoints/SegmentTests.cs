using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Touchpoints;

public sealed class SegmentTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Order = """
        {"type":"track","event":"Order","messageId":"ajs-1","timestamp":"2026-11-22T07:00:00.5Z","anonymousId":"anon","userId":null,
         "properties":{"revenue":99.5,"value":1,"currency":"EUR","products":[{"sku":"x"}],"coupon":null},
         "context":{"ip":"203.0.113.7"},"integrations":{"All":true},"channel":"browser"}
        """;

    private readonly TestClient _client = shared.Client;

    [Fact]
    public async Task ATrackCall_BecomesATouchpoint()
    {
        var token = await _client.AgreeAsync();

        var answer = await _client.PostAsync("touchpoints", Order, TestClient.Token(token));

        Assert.Equal(1, answer.Is(HttpStatusCode.Accepted).At("accepted").GetInt32());
        Assert.Equal(
            $$$"""{"id":"ajs-1","type":"order","channel":"web","occurredAt":"2026-11-22T07:00:00.5Z","receivedAt":"{{{shared.Host.Time()}}}","value":99.5,"properties":{"revenue":99.5,"value":1,"currency":"EUR"}}""",
            (await _client.ExportAsync(token)).At("touchpoints.0").GetRawText());
    }

    [Theory]
    [InlineData("""{"batch":[{{call}},{"event":"Unheard Of"},{"type":"page","name":"Home"}],"sentAt":"2026-11-22T08:00:00Z"}""", "batch")]
    [InlineData("""{"touchpoints":[{{call}},{"event":"Unheard Of"},{"type":"page","name":"Home"}]}""", "touchpoints")]
    public async Task ABatchOfCalls_IsTakenOneByOne(string body, string place)
    {
        var token = await _client.AgreeAsync();

        var answer = await _client.PostAsync("touchpoints", body.Replace("{{call}}", """{"event":"Product View","messageId":"m1"}""", StringComparison.Ordinal), TestClient.Token(token));

        Assert.Equal(1, answer.Is(HttpStatusCode.Accepted).At("accepted").GetInt32());
        Assert.Equal([$"{place}[1]", $"{place}[2]"], answer.At("rejected").EnumerateArray().Select(rejection => rejection.GetProperty("at").GetString()));
        Assert.StartsWith("type 'unheard-of' is not a known touchpoint type", answer.At("rejected.0.errors.0").GetString(), StringComparison.Ordinal);
        Assert.Equal(["m1"], await _client.StoredIdsAsync(token));
    }

    [Theory]
    [InlineData("""{"event":"Call","sentAt":"2030-01-01T00:01:00Z","timestamp":"2030-01-01T00:00:00Z"}""", "2026-11-22T07:59:00Z")]
    [InlineData("""{"event":"Call","sentAt":"2030-01-01T00:01:00Z","timestamp":"2026-11-22T07:00:00Z","originalTimestamp":"2030-01-01T00:00:00Z"}""", "2026-11-22T07:00:00Z")]
    [InlineData("""{"sentAt":"2030-01-01T00:01:00Z","batch":[{"event":"Call","timestamp":"2030-01-01T00:00:00Z"}]}""", "2026-11-22T07:59:00Z")]
    [InlineData("""{"sentAt":"2030-01-01T00:01:00Z","batch":[{"event":"Call","timestamp":"2026-11-22T07:00:00Z","originalTimestamp":"2030-01-01T00:00:00Z"}]}""", "2026-11-22T07:00:00Z")]
    [InlineData("""{"event":"Call"}""", "2026-11-22T08:00:00Z")]
    public async Task TheClientsClockError_IsTakenOutOnce(string call, string occurredAt)
    {
        var token = await _client.AgreeAsync();

        await _client.PostAsync("touchpoints", call, TestClient.Token(token));

        Assert.Equal(occurredAt, (await _client.ExportAsync(token)).At("touchpoints.0.occurredAt").GetString());
    }

    [Fact]
    public async Task FromAServer_EachCallGoesToItsCustomer()
    {
        var body = """{"batch":[{"event":"Call","messageId":"1","userId":"s1","anonymousId":"a1"},{"event":"Call","messageId":"2","anonymousId":"a1"},{"event":"Call","messageId":"3","anonymousId":"a1"},{"event":"Call","messageId":"4"}]}""";

        var first = await _client.PostAsync("touchpoints", body, TestClient.Key(shared.IngestKey));
        var again = await _client.PostAsync("touchpoints", body, TestClient.Key(shared.IngestKey), TestClient.Token(first.Visitor));

        Assert.Equal(4, first.At("accepted").GetInt32());
        Assert.Equal(4, again.At("duplicates").GetInt32());
        Assert.Equal(["4"], await _client.StoredIdsAsync(first.Visitor));
        var known = (await _client.PostAsync("visitor/identify", """{"userId":"s1"}""", TestClient.Key(shared.IngestKey))).Visitor;
        Assert.Equal(["1"], await _client.StoredIdsAsync(known));
    }

    [Fact]
    public async Task FromABrowser_WhatACallSaysAboutWhoItIs_DoesNotCount()
    {
        var token = await _client.AgreeAsync();

        await _client.PostAsync("touchpoints", """{"event":"Call","messageId":"1","userId":"somebody-else"}""", TestClient.Token(token));

        Assert.Equal(["1"], await _client.StoredIdsAsync(token));
    }

    [Theory]
    [InlineData("""{"event":7}""", "event must be a string, not a number")]
    [InlineData("""{"event":"Call","type":"identify"}""", "type 'identify' is not a known call; allowed: track")]
    [InlineData("""{"event":"Call","colour":"red"}""", null)]
    [InlineData("""{"event":"Call","properties":[]}""", "properties must be an object, not an array")]
    [InlineData("""{"event":"Call","timestamp":"now"}""", null)]
    [InlineData("""{"event":"Call","messageId":7}""", "id must be a string, not a number")]
    public async Task AWrongCall_IsRejected(string call, string? error)
    {
        var answer = await _client.PostAsync("touchpoints", call);

        Assert.Equal("$", answer.Is(HttpStatusCode.Accepted).At("rejected.0.at").GetString());
        if (error is not null)
        {
            Assert.Equal(error, answer.At("rejected.0.errors.0").GetString());
        }
    }
}

using System.Net;
using System.Text;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Touchpoints;

public sealed class CloudEventTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string One = "application/cloudevents+json";
    private const string Batch = "application/cloudevents-batch+json; charset=utf-8";

    private readonly TestClient _client = shared.Client;

    [Fact]
    public async Task AnEvent_BecomesATouchpoint()
    {
        var token = await _client.AgreeAsync();
        var body = $$$"""
            {"specversion":"1.0","id":"e1","source":"/shop","type":"com.example.shop.ProductView","time":"2026-11-22T07:00:00Z","traceparent":"00-1",
             "datacontenttype":"application/json","data":{"channel":"app","contentId":"{{{TestSite.HeroFamily}}}","value":3,"sentiment":1,"properties":{"a":1} } }
            """;

        var answer = await SendAsync(body, One, TestClient.Token(token));

        Assert.Equal(1, answer.Is(HttpStatusCode.Accepted).At("accepted").GetInt32());
        Assert.Equal(
            $$"""{"id":"e1","type":"product-view","channel":"app","occurredAt":"2026-11-22T07:00:00Z","receivedAt":"{{shared.Host.Time()}}","contentId":"{{TestSite.HeroFamily}}","value":3,"sentiment":1,"properties":{"a":1},"contentStages":["consideration"],"contentPersonas":["family"]}""",
            (await _client.ExportAsync(token)).At("touchpoints.0").GetRawText());
    }

    [Fact]
    public async Task ABatch_IsTakenOneByOne()
    {
        var token = await _client.AgreeAsync();
        var body = """[{"specversion":"1.0","id":"e1","source":"/","type":"call"},{"specversion":"0.3","id":"e2","source":"/","type":"call"},{"specversion":"1.0","type":"call"},7]""";

        var answer = await SendAsync(body, Batch, TestClient.Token(token));

        Assert.Equal(1, answer.Is(HttpStatusCode.Accepted).At("accepted").GetInt32());
        Assert.Equal(["[1]", "[2]", "[3]"], answer.At("rejected").EnumerateArray().Select(rejection => rejection.GetProperty("at").GetString()));
        Assert.Equal("specversion '0.3' is not a known version of CloudEvents; allowed: 1.0", answer.At("rejected.0.errors.0").GetString());
        Assert.Equal(["source is required", "id is required"], answer.At("rejected.1.errors").EnumerateArray().Select(error => error.GetString()));
        Assert.Equal("must be an object, not a number", answer.At("rejected.2.errors.0").GetString());
    }

    [Fact]
    public async Task FromAServer_TheSubjectIsTheCustomer()
    {
        var body = """[{"specversion":"1.0","id":"e1","source":"/crm","type":"call","subject":"ce1"}]""";

        await SendAsync(body, Batch, TestClient.Key(shared.IngestKey));

        var known = (await _client.PostAsync("visitor/identify", """{"userId":"ce1"}""", TestClient.Key(shared.IngestKey))).Visitor;
        Assert.Equal(["e1"], await _client.StoredIdsAsync(known));
    }

    [Fact]
    public async Task AnEvent_WithOtherData_IsRejected()
    {
        var answer = await SendAsync("""{"specversion":"1.0","id":"e1","source":"/","type":"call","data":{"id":"x"}}""", One);

        Assert.StartsWith("data.id is unknown", answer.Is(HttpStatusCode.Accepted).At("rejected.0.errors.0").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "$")]
    public async Task AnEmptyBatch_IsRefused(string body, string place) => (await SendAsync(body, Batch)).IsProblem(HttpStatusCode.BadRequest, place);

    [Fact]
    public async Task OtherEndpoints_DoNotTakeEvents() =>
        (await _client.PostAsync("visit", "{}"u8.ToArray(), One)).IsProblem(HttpStatusCode.UnsupportedMediaType);

    private Task<Answer> SendAsync(string body, string mediaType, params (string, string)[] headers) =>
        _client.PostAsync("touchpoints", Encoding.UTF8.GetBytes(body), mediaType, headers);
}

using System.Net;
using ContentJourney.Umbraco.Tests.Delivery.Caching;

namespace ContentJourney.Edge.Tests.Delivery;

/// <summary>What caches between visitors and the server keep, and for whom.</summary>
public sealed class CachingTests(CrowdedEdge edge) : IClassFixture<CrowdedEdge>
{
    private const string Native = "/umbraco/delivery/api/v2/content";
    private const string Journey = "/umbraco/delivery/api/v2/journey";
    private const string Hero = $"{Journey}/content?slot=hero&key=default~stage-2~persona-1";

    [Fact]
    public async Task TwoSteps_ThroughASharedCache_ShowNobodyAnothersContent()
    {
        var report = await edge.Crowd.AskAsync(async member =>
        {
            var decision = await edge.Cached.ReadAsync($"{Journey}/decision", ("Journey-Visitor", member.Token));
            var key = decision.Json.GetProperty("key").GetString()!;
            var content = await edge.Cached.ReadAsync($"{Journey}/content?slot=hero&take=1&key={key}", ("Journey-Visitor", member.Token));
            var shown = content.Json.GetProperty("items")[0].GetProperty("name").GetString();
            return new Seen(key == member.Key && shown == member.Key && !decision.FromCache, content.FromCache);
        });

        report.IsIsolated();
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("?filter=journeyStage:stage-2&filter=persona:persona-1&sort=journeyPriority:desc", HttpStatusCode.OK)]
    [InlineData("?filter=journeyStage:nowhere", HttpStatusCode.BadRequest)]
    [InlineData("/item/stage-2-persona-1", HttpStatusCode.OK)]
    [InlineData("/item/not-here", HttpStatusCode.NotFound)]
    [InlineData("/items?id=00000000-0000-4000-8000-000000000009", HttpStatusCode.OK)]
    public async Task NativeContent_IsKeptByNoCache_AndSaysWhatItDependsOn(string path, HttpStatusCode status)
    {
        for (var i = 0; i < 2; i++)
        {
            using var answer = await edge.Cached.GetAsync(Native + path);
            Assert.Equal(status, answer.StatusCode);
            Assert.True(answer.Headers.CacheControl?.NoStore);
            Assert.Equal(["Accept-Language", "Accept-Segment", "Preview", "Start-Item"], answer.Headers.Vary);
            Assert.Null(answer.Headers.Age);
        }
    }

    [Fact]
    public async Task NativeContent_IsTheSameForEveryVisitor()
    {
        var plain = await edge.Client.GetStringAsync(Native);

        var report = await edge.Crowd.AskAsync(async member =>
        {
            using var answer = await edge.Client.GetAsync(Native, ("Journey-Visitor", member.Token));
            return new Seen(await answer.Content.ReadAsStringAsync() == plain, FromCache: false);
        });

        Assert.Equal(0, report.Strangers);
    }

    [Fact]
    public async Task ContentByKey_MayBeKeptForAMinute_AndIsAskedAboutByItsTag()
    {
        using var first = await edge.Client.GetAsync(Hero);
        var tag = first.Headers.ETag!.ToString();
        Assert.Equal((true, TimeSpan.FromMinutes(1)), (first.Headers.CacheControl!.Public, first.Headers.CacheControl.MaxAge));
        Assert.Equal(["Api-Key"], first.Headers.Vary);

        foreach (var client in new[] { edge.Client, edge.Cached, edge.Cached })
        {
            using var again = await client.GetAsync(Hero, ("If-None-Match", tag));
            Assert.Equal((HttpStatusCode.NotModified, tag), (again.StatusCode, again.Headers.ETag!.ToString()));
            Assert.Equal("", await again.Content.ReadAsStringAsync());
            using var other = await client.GetAsync(Hero, ("If-None-Match", "\"another\""));
            Assert.Equal((HttpStatusCode.OK, tag), (other.StatusCode, other.Headers.ETag!.ToString()));
        }
    }

    [Theory]
    [InlineData("?slot=hero&key=default~nowhere~-")]
    [InlineData("?slot=footer&key=default~stage-2~-")]
    public async Task ContentByKey_ThatIsWrong_IsKeptByNoCache(string query)
    {
        using var answer = await edge.Cached.GetAsync($"{Journey}/content{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Null(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("GET", "decision")]
    [InlineData("GET", "visitor")]
    [InlineData("POST", "visit")]
    public async Task PersonalAnswers_AreKeptByNoCache(string method, string path)
    {
        using var made = await edge.Client.PostAsync($"{Journey}/visit", null);
        using var body = System.Text.Json.JsonDocument.Parse(await made.Content.ReadAsStringAsync());
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{Journey}/{path}");
        request.Headers.Add("Journey-Visitor", body.RootElement.GetProperty("visitor").GetString());

        using var answer = await edge.Cached.SendAsync(request);

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
    }
}

using System.Net;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Edge.Tests.Nodes;
using Microsoft.Extensions.Options;

namespace ContentJourney.Edge.Tests.Http;

/// <summary>
/// The tests' own address is the loopback one, which no limit counts: a 429 after one request says that another address was
/// believed, <c>Strict-Transport-Security</c> that https was.
/// </summary>
public sealed class TrustedProxiesTests
{
    private const string Content = "/umbraco/delivery/api/v2/content";
    private static readonly (string, string) OneRequest = ("ContentJourney:RateLimit:AddressBurst", "1");
    private static readonly (string, string) AlmostNoMore = ("ContentJourney:RateLimit:AddressPerSecond", "0.001");
    private static readonly (string, string) Https = ("X-Forwarded-Proto", "https");
    private static readonly (string, string) Shop = ("Host", "shop.example");

    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.0/8")]
    public async Task Forwarded_BySomebodyElse_IsIgnored(string trusted)
    {
        await using var edge = await StartAsync(trusted);
        for (var sent = 0; sent < 3; sent++)
        {
            Assert.Equal((HttpStatusCode.OK, false), await AskAsync(edge, ("X-Forwarded-For", "203.0.113.9"), Https));
        }
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    public async Task Forwarded_ByATrustedProxy_IsTheClient(string trusted)
    {
        await using var edge = await StartAsync(trusted);
        Assert.Equal((HttpStatusCode.OK, true), await AskAsync(edge, ("X-Forwarded-For", "203.0.113.9"), Https));
        Assert.Equal((HttpStatusCode.TooManyRequests, true), await AskAsync(edge, ("X-Forwarded-For", "203.0.113.9"), Https));
        Assert.Equal((HttpStatusCode.OK, false), await AskAsync(edge, ("X-Forwarded-For", "203.0.113.10")));
    }

    [Fact]
    public async Task Forwarded_WithWhatTheClientClaimedBefore_IsTheAddressTheProxySaw()
    {
        await using var edge = await StartAsync("127.0.0.1");
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(edge, ("X-Forwarded-For", "198.51.100.1, 203.0.113.9"))).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(edge, ("X-Forwarded-For", "198.51.100.2, 203.0.113.9"))).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(edge, ("X-Forwarded-For", "127.0.0.1, 203.0.113.9"))).Status);
    }

    [Fact]
    public async Task Forwarded_ByTwoTrustedProxies_IsTheClientOfTheFirst()
    {
        await using var edge = await StartAsync("127.0.0.1", "10.0.0.5");
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(edge, ("X-Forwarded-For", "203.0.113.9, 10.0.0.5"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(edge, ("X-Forwarded-For", "203.0.113.10, 10.0.0.5"))).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(edge, ("X-Forwarded-For", "203.0.113.9, 10.0.0.5"))).Status);
    }

    [Fact]
    public async Task Cookie_OverForwardedHttps_IsSecure()
    {
        await using var edge = await StartAsync("127.0.0.1");
        foreach (var (scheme, secure) in new[] { ("https", true), ("http", false) })
        {
            using var answer = await edge.SendAsync(
                HttpMethod.Post, "/umbraco/delivery/api/v2/journey/visit?cookie=true", """{"consent":{"analytics":true,"personalization":true}}""", ("X-Forwarded-Proto", scheme));
            Assert.Equal(secure, Assert.Single(answer.Headers.GetValues("Set-Cookie")).Contains("; secure", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task DocumentedBalancer_OverwritesWhatAClientClaims()
    {
        await using var edge = await StartAsync("127.0.0.1");
        await using var balancer = await Balancer.StartAsync([edge.Client.BaseAddress!, edge.Client.BaseAddress!, edge.Client.BaseAddress!]);
        for (var sent = 0; sent < 3; sent++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Content);
            request.Headers.Add("X-Forwarded-For", "203.0.113.9");
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Host = "shop.example";
            using var answer = await balancer.Client.SendAsync(request);
            Assert.Equal((HttpStatusCode.OK, false), Seen(answer));
        }
    }

    [Theory]
    [InlineData("ContentJourney:TrustedProxies:0", "the balancer")]
    [InlineData("ContentJourney:TrustedProxies:0", "0.0.0.0/0")]
    [InlineData("ContentJourney:TrustedProxies:0", "::/0")]
    [InlineData("FORWARDEDHEADERS_ENABLED", "true")]
    public async Task Start_BelievingEverybody_IsRefused(string setting, string value)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => LocalEdge.StartAsync((setting, value)));
        Assert.Contains("ContentJourney:TrustedProxies", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    private static Task<LocalEdge> StartAsync(params string[] trusted) => LocalEdge.StartAsync(
        [OneRequest, AlmostNoMore, .. trusted.Where(proxy => proxy.Length > 0).Select((proxy, index) => ($"ContentJourney:TrustedProxies:{index}", proxy))]);

    private static async Task<(HttpStatusCode Status, bool AsksForHttps)> AskAsync(LocalEdge edge, params (string, string)[] headers)
    {
        using var answer = await edge.SendAsync(HttpMethod.Get, Content, null, [Shop, .. headers]);
        return Seen(answer);
    }

    private static (HttpStatusCode Status, bool AsksForHttps) Seen(HttpResponseMessage answer) =>
        (answer.StatusCode, answer.Headers.Contains("Strict-Transport-Security"));
}

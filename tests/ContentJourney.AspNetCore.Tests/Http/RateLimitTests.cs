using System.Net;
using ContentJourney.AspNetCore.Configuration;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Tests.Http;

public sealed class RateLimitTests
{
    private readonly TestClock _clock = new(TestSite.Start);

    [Fact]
    public async Task AVisitor_WhoAsksTooOften_IsToldWhenToTryAgain()
    {
        await using var host = await StartAsync();
        var token = (await host.Client.PostAsync("visit", "{}")).Visitor;
        await AskAsync(host, token, 3, HttpStatusCode.OK);

        var answer = await host.Client.PostAsync("visit", "{}", TestClient.Token(token));

        answer.IsProblem(HttpStatusCode.TooManyRequests);
        Assert.Equal("2", answer.Headers["Retry-After"]);
        host.Clock.Advance(TimeSpan.FromSeconds(2));
        await AskAsync(host, token, 1, HttpStatusCode.OK);
        await AskAsync(host, token, 1, HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task AnotherVisitor_IsNotHeldUp()
    {
        await using var host = await StartAsync();
        var token = (await host.Client.PostAsync("visit", "{}")).Visitor;
        await AskAsync(host, token, 3, HttpStatusCode.OK);
        await AskAsync(host, token, 1, HttpStatusCode.TooManyRequests);

        (await host.Client.PostAsync("visit", "{}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ATokenInTheBody_IsCountedToo()
    {
        await using var host = await StartAsync();
        var token = (await host.Client.PostAsync("visit", "{}")).Visitor;
        var body = $$"""{"visitor":"{{token}}","touchpoints":[{"type":"call"}]}""";
        for (var n = 0; n < 3; n++)
        {
            (await host.Client.PostAsync("touchpoints", body)).Is(HttpStatusCode.Accepted);
        }

        (await host.Client.PostAsync("touchpoints", body)).IsProblem(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task AValidServerKey_IsNotCounted()
    {
        await using var host = await StartAsync();
        var token = (await host.Client.PostAsync("visit", "{}")).Visitor;
        await AskAsync(host, token, 3, HttpStatusCode.OK);

        (await host.Client.PostAsync("visit", "{}", TestClient.Token(token), TestClient.Key(TestHost.ManagementKey))).Is(HttpStatusCode.OK);
        (await host.Client.PostAsync("visit", "{}", TestClient.Token(token), TestClient.Key("cj_unknown"))).Is(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", false)]
    [InlineData("203.0.113.7", "203.0.113.8", true)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", false)]
    [InlineData("2001:db8::1", "2001:db8::2", false)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", true)]
    public void AnAddress_IsCounted(string first, string second, bool mayCall)
    {
        var limits = Limits(1, 1);
        Assert.Null(limits.Take(IPAddress.Parse(first)));

        Assert.Equal(mayCall, limits.Take(IPAddress.Parse(second)) is null);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public void TheLoopbackInterface_IsNotCounted(string address)
    {
        var limits = Limits(1, 1);
        Assert.Null(limits.Take(IPAddress.Parse(address)));

        Assert.Null(limits.Take(IPAddress.Parse(address)));
    }

    [Fact]
    public void ABucket_FillsNoHigherThanItsBurst()
    {
        var buckets = new TokenBuckets<int>(burst: 2, perSecond: 10, _clock);
        Assert.Null(buckets.Take(1));
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Null(buckets.Take(1));
        Assert.Null(buckets.Take(1));
        Assert.Equal(TimeSpan.FromMilliseconds(100), buckets.Take(1));
    }

    [Fact]
    public void Buckets_ThatAreFullAgain_AreForgotten()
    {
        var buckets = new TokenBuckets<int>(burst: 2, perSecond: 1, _clock);
        for (var key = 1; key < 10_000; key++)
        {
            buckets.Take(key);
        }

        Assert.Equal(9_999, buckets.Count);
        _clock.Advance(TimeSpan.FromSeconds(1));
        buckets.Take(0);

        Assert.Equal(1, buckets.Count);
    }

    private static Task<TestHost> StartAsync() => TestHost.StartAsync(setup =>
    {
        setup.Settings["ContentJourney:RateLimit:VisitorBurst"] = "3";
        setup.Settings["ContentJourney:RateLimit:VisitorPerSecond"] = "0.5";
    });

    private static async Task AskAsync(TestHost host, string token, int times, HttpStatusCode status)
    {
        for (var n = 0; n < times; n++)
        {
            (await host.Client.PostAsync("visit", "{}", TestClient.Token(token))).Is(status);
        }
    }

    private RateLimits Limits(double burst, double perSecond)
    {
        var options = new ContentJourneyOptions { RateLimit = { AddressBurst = burst, AddressPerSecond = perSecond } };
        return new RateLimits(Options.Create(options), _clock);
    }
}

using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Http;

public sealed class CorsTests : IAsyncLifetime
{
    private static readonly (string, string) Shop = ("Origin", "https://shop.example");
    private static readonly (string, string) Stranger = ("Origin", "https://stranger.example");
    private static readonly (string, string) AsksPost = ("Access-Control-Request-Method", "POST");

    private TestHost _host = null!;

    public async Task InitializeAsync() =>
        _host = await TestHost.StartAsync(setup => setup.Settings["ContentJourney:CorsOrigins:0"] = "https://shop.example");

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task AConfiguredOrigin_IsAllowedWithItsCookies()
    {
        var answer = await _host.Client.PostAsync("visit", "{}", Shop);

        Assert.Equal("https://shop.example", answer.Is(HttpStatusCode.OK).Headers["Access-Control-Allow-Origin"]);
        Assert.Equal("true", answer.Headers["Access-Control-Allow-Credentials"]);
        Assert.Equal("Origin", answer.Headers["Vary"]);
    }

    [Fact]
    public async Task AConfiguredOrigin_MayReadErrorsToo() =>
        Assert.Equal("https://shop.example", (await _host.Client.PostAsync("visit", "{", Shop)).Headers["Access-Control-Allow-Origin"]);

    [Fact]
    public async Task AnotherOrigin_IsNotAllowed()
    {
        var answer = await _host.Client.PostAsync("visit", "{}", Stranger);

        Assert.DoesNotContain("Access-Control-Allow-Origin", answer.Headers.Keys);
        Assert.Equal("Origin", answer.Headers["Vary"]);
    }

    [Fact]
    public async Task SharedContent_IsKeptApartByOriginAlsoWhereNoneWasSent() =>
        Assert.Equal("Origin, Api-Key", (await _host.Client.GetAsync("content?slot=hero&key=default~awareness~-")).Headers["Vary"]);

    [Fact]
    public async Task ABrowserThatAsksBeforehand_LearnsWhatIsAllowed()
    {
        var answer = await _host.Client.SendAsync(HttpMethod.Options, "visit", null, Shop, AsksPost);

        answer.Is(HttpStatusCode.NoContent);
        Assert.Equal("https://shop.example", answer.Headers["Access-Control-Allow-Origin"]);
        Assert.Equal("POST", answer.Headers["Access-Control-Allow-Methods"]);
        Assert.Equal("Content-Type, If-None-Match, Journey-Visitor, Api-Key, Start-Item", answer.Headers["Access-Control-Allow-Headers"]);
        Assert.Equal("7200", answer.Headers["Access-Control-Max-Age"]);
    }

    [Fact]
    public async Task ABrowserOfAnotherOriginThatAsksBeforehand_IsAllowedNothing()
    {
        var answer = await _host.Client.SendAsync(HttpMethod.Options, "visit", null, Stranger, AsksPost);

        answer.Is(HttpStatusCode.NoContent);
        Assert.DoesNotContain(answer.Headers.Keys, name => name.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task WithoutConfiguredOrigins_NoneIsAllowed()
    {
        await using var host = await TestHost.StartAsync();

        var answer = await host.Client.PostAsync("visit", "{}", Shop);

        Assert.DoesNotContain("Access-Control-Allow-Origin", answer.Headers.Keys);
        Assert.DoesNotContain("Vary", answer.Headers.Keys);
    }

    [Fact]
    public async Task WhereAnyOriginIsConfigured_AnyIsAllowedWithoutCookies()
    {
        await using var host = await TestHost.StartAsync(setup => setup.Settings["ContentJourney:CorsOrigins:0"] = "*");

        var answer = await host.Client.PostAsync("visit", "{}", Stranger);

        Assert.Equal("*", answer.Headers["Access-Control-Allow-Origin"]);
        Assert.DoesNotContain("Access-Control-Allow-Credentials", answer.Headers.Keys);
    }
}

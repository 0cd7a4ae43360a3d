using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Tests.Visitors;

public sealed class CookieTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly TestClient _client = shared.Client;

    [Fact]
    public async Task ABrowserThatAsks_GetsItsTokenAsACookieScriptsCannotRead()
    {
        var answer = await _client.PostAsync("visit?cookie=true", Bodies.Visit());

        var cookie = answer.Headers["Set-Cookie"];
        Assert.StartsWith($"journey-visitor={answer.Visitor};", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/umbraco/delivery/api/v2;", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("max-age=31536000", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("secure", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("touchpoints?cookie=true", """{"touchpoints":[{"type":"call"}]}""")]
    [InlineData("visitor/consent?cookie=true", """{"experiments":true}""")]
    public async Task OtherCallsOfABrowser_RenewTheCookieIfAsked(string path, string body)
    {
        var token = await _client.AgreeAsync();

        var answer = await _client.PostAsync(path, body, ("Cookie", $"journey-visitor={token}"));

        Assert.StartsWith($"journey-visitor={token};", answer.Headers["Set-Cookie"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABrowserThatDoesNotAsk_GetsNoCookie() =>
        Assert.DoesNotContain("Set-Cookie", (await _client.PostAsync("visit", Bodies.Visit())).Headers.Keys);

    [Fact]
    public async Task AVisitorWhoDoesNotWantToBeRemembered_GetsNoCookie() =>
        Assert.DoesNotContain("Set-Cookie", (await _client.PostAsync("visit?cookie=true", "{}")).Headers.Keys);

    [Fact]
    public async Task TheCookie_NamesTheVisitor()
    {
        var token = await _client.AgreeAsync(Bodies.TwoViews);

        Assert.Equal("consideration", (await _client.PostAsync("visit", "{}", ("Cookie", $"journey-visitor={token}"))).Stage);
    }

    [Fact]
    public async Task TheHeader_WinsOverTheCookie()
    {
        var token = await _client.AgreeAsync(Bodies.TwoViews);

        var answer = await _client.PostAsync("visit", "{}", TestClient.Token(token), ("Cookie", "journey-visitor=forged"));

        Assert.Equal(token, answer.Is(HttpStatusCode.OK).Visitor);
    }

    [Fact]
    public async Task Erase_TakesTheCookieAway()
    {
        var token = await _client.AgreeAsync();

        var answer = await _client.DeleteAsync("visitor", ("Cookie", $"journey-visitor={token}"));

        Assert.StartsWith("journey-visitor=; expires=Thu, 01 Jan 1970", answer.Is(HttpStatusCode.NoContent).Headers["Set-Cookie"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public void TheCookie_IsSecureOverHttps(string scheme, bool secure)
    {
        var context = new DefaultHttpContext { Request = { Scheme = scheme } };

        AspNetCore.Visitors.VisitorCookie.Apply(context, asked: true, "token", ContentJourney.Engine.Visitors.Consent.All);

        Assert.Equal(secure, context.Response.Headers.SetCookie.ToString().Contains("secure", StringComparison.Ordinal));
    }
}

using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Visitors;

public sealed class ConsentEndpointTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly TestClient _client = shared.Client;

    [Fact]
    public async Task Consent_Changes_AndIsAnswered()
    {
        var token = await _client.AgreeAsync();

        var answer = await _client.PostAsync("visitor/consent", """{"analytics":false}""", TestClient.Token(token));

        Assert.Equal($$$"""{"visitor":"{{{token}}}","consent":{"analytics":false,"personalization":true,"experiments":true}}""", answer.Is(HttpStatusCode.OK).Text);
        Assert.Equal("""{"analytics":false,"personalization":true,"experiments":true}""", (await _client.ExportAsync(token)).At("consent").GetRawText());
        Assert.Equal("private, no-store", answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Consent_WithoutAToken_IsKeptForANewVisitor()
    {
        var token = (await _client.PostAsync("visitor/consent", Bodies.AllConsent)).Is(HttpStatusCode.OK).Visitor;

        var answer = await _client.PostAsync("visit", """{"touchpoints":[{"type":"call"}]}""", TestClient.Token(token));

        Assert.Equal(1, answer.At("touchpoints.accepted").GetInt32());
    }

    [Fact]
    public async Task Consent_Refused_IsRemembered()
    {
        await using var host = await TestHost.StartAsync(setup => setup.Settings["ContentJourney:DefaultConsent"] = "all");
        var token = (await host.Client.PostAsync("visitor/consent", Bodies.NoConsent)).Visitor;

        var answer = await host.Client.PostAsync("visit", """{"touchpoints":[{"type":"call"}]}""", TestClient.Token(token));

        Assert.Equal(1, answer.At("touchpoints.withoutConsent").GetInt32());
    }

    [Fact]
    public async Task Consent_WithTheGlobalPrivacyControl_IsWhatTheBodySays()
    {
        var answer = await _client.PostAsync("visitor/consent", """{"personalization":true}""", ("Sec-GPC", "1"));

        Assert.Equal("""{"analytics":false,"personalization":true,"experiments":false}""", answer.At("consent").GetRawText());
    }

    [Theory]
    [InlineData("{}", "$")]
    [InlineData("""{"analytics":null}""", "$")]
    [InlineData("""{"analytics":1}""", "analytics")]
    [InlineData("""{"consent":{"analytics":true}}""", "consent")]
    [InlineData("[true]", "$")]
    public async Task Consent_WithAWrongBody_IsRefused(string body, string place) =>
        (await _client.PostAsync("visitor/consent", body)).IsProblem(HttpStatusCode.BadRequest, place);
}

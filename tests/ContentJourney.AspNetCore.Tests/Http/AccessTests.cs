using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Http;

public sealed class AccessTests : IAsyncLifetime
{
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await TestHost.StartAsync(setup =>
    {
        setup.Settings["ContentJourney:ApiKey"] = "delivery-secret";
        setup.Settings["ContentJourney:CorsOrigins:0"] = "https://shop.example";
    });

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("POST", "visit")]
    [InlineData("POST", "touchpoints")]
    [InlineData("GET", "decision")]
    [InlineData("GET", "content?slot=hero&key=default~awareness~-")]
    [InlineData("GET", "visitor")]
    [InlineData("DELETE", "visitor")]
    [InlineData("POST", "visitor/consent")]
    [InlineData("POST", "visitor/identify")]
    public async Task WhereTheDeliveryApiIsNotPublic_ItsKeyIsRequired(string method, string path)
    {
        (await _host.Client.SendAsync(new HttpMethod(method), path, null)).IsProblem(HttpStatusCode.Unauthorized);
        (await _host.Client.SendAsync(new HttpMethod(method), path, null, ("Api-Key", "wrong"))).IsProblem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task WithTheKey_ItAnswers() =>
        (await _host.Client.PostAsync("visit", "{}", ("Api-Key", "delivery-secret"))).Is(HttpStatusCode.OK);

    [Fact]
    public async Task TheKey_GivesNoPreviewRight() =>
        (await _host.Client.PostAsync("visit", """{"asStage":"retention"}""", ("Api-Key", "delivery-secret"))).IsProblem(HttpStatusCode.Forbidden);

    [Fact]
    public async Task ABrowserThatAsksBeforehand_NeedsNoKey() =>
        (await _host.Client.SendAsync(HttpMethod.Options, "visit", null, ("Origin", "https://shop.example"), ("Access-Control-Request-Method", "POST"))).Is(HttpStatusCode.NoContent);
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContentJourney.Umbraco.Tests.Delivery.Caching;
using ContentJourney.Umbraco.Tests.Hosting;
using NSubstitute;

namespace ContentJourney.Umbraco.Tests.Delivery.Segments;

public sealed class VisitorSegmentTests : IAsyncLifetime
{
    private const string Forged = "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private TestCms _cms = null!;

    public async Task InitializeAsync() => _cms = await SegmentSite.StartAsync();

    public async Task DisposeAsync() => await _cms.DisposeAsync();

    [Theory]
    [InlineData("/umbraco/delivery/api/v2/content?filter=slot:hero")]
    [InlineData("/umbraco/delivery/api/v2/content/item/home")]
    [InlineData("/Umbraco/Delivery/api/v2.0/Content/items?id=1")]
    [InlineData("/umbraco/delivery/api/v1/content/item/home")]
    public async Task Content_WithAToken_IsAskedForInTheVisitorsStage(string path)
    {
        using var answer = await _cms.Client.GetAsync(path, ("Journey-Visitor", await _cms.Client.BuyAsync()));

        Assert.Equal("segment=conversion", await answer.Content.ReadAsStringAsync());
        Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
        Assert.Equal(["Journey-Visitor", "Cookie"], answer.Headers.Vary);
    }

    [Fact]
    public async Task Content_WithTheCookieOfABrowser_IsAskedForInTheVisitorsStage()
    {
        using var handler = new HttpClientHandler { CookieContainer = new CookieContainer() };
        using var browser = new HttpClient(handler) { BaseAddress = _cms.Client.BaseAddress };
        await browser.BuyAsync();

        Assert.Equal("segment=conversion", await browser.GetStringAsync(SegmentSite.Content));
    }

    [Theory]
    [InlineData("/umbraco/delivery/api/v2/media/item/home")]
    [InlineData("/umbraco/delivery/api/v2/contents")]
    [InlineData("/umbraco/delivery/api/content")]
    [InlineData("/umbraco/delivery/api")]
    [InlineData("/umbraco/management/api/v1/content")]
    [InlineData("/content")]
    public async Task OtherPaths_StayAsTheyAre(string path)
    {
        using var answer = await _cms.Client.GetAsync(path, ("Journey-Visitor", await _cms.Client.BuyAsync()), ("Accept-Segment", "vip"));

        Assert.Equal("segment=vip", await answer.Content.ReadAsStringAsync());
        Assert.Empty(answer.Headers.Vary);
    }

    [Fact]
    public async Task OtherMethods_StayAsTheyAre()
    {
        using var answer = await _cms.Client.PostAsync(SegmentSite.Content, null);

        Assert.Empty(answer.Headers.Vary);
    }

    [Fact]
    public async Task Content_WithoutAToken_HasNoSegment_AndOnlyVaries()
    {
        using var answer = await _cms.Client.GetAsync(SegmentSite.Content, ("Accept-Segment", " "));

        Assert.Equal("segment=", await answer.Content.ReadAsStringAsync());
        Assert.Null(answer.Headers.CacheControl);
        Assert.Equal(["Journey-Visitor", "Cookie"], answer.Headers.Vary);
    }

    [Fact]
    public async Task Content_WithoutConsentToPersonalization_IsAskedForInTheFirstStage()
    {
        var token = await _cms.Client.BuyAsync("""{"analytics":true,"personalization":false}""");

        Assert.Equal("segment=awareness", await ReadAsync(("Journey-Visitor", token)));
    }

    [Fact]
    public async Task Content_WithPrivacyControl_IsAskedForInTheFirstStage() =>
        Assert.Equal("segment=awareness", await ReadAsync(("Journey-Visitor", await _cms.Client.BuyAsync()), ("Sec-GPC", "1")));

    [Fact]
    public async Task Content_OfAnErasedVisitor_IsAskedForInTheFirstStage()
    {
        var token = await _cms.Client.BuyAsync();
        using var erase = new HttpRequestMessage(HttpMethod.Delete, $"{SegmentSite.Journey}/visitor") { Headers = { { "Journey-Visitor", token } } };
        using var erased = await _cms.Client.SendAsync(erase);

        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        Assert.Equal("segment=awareness", await ReadAsync(("Journey-Visitor", token)));
    }

    [Fact]
    public async Task SegmentOfTheClient_WinsAndMayBeCached()
    {
        using var answer = await _cms.Client.GetAsync(
            SegmentSite.Content, ("Accept-Segment", "consideration"), ("Journey-Visitor", await _cms.Client.BuyAsync()));

        Assert.Equal("segment=consideration", await answer.Content.ReadAsStringAsync());
        Assert.Null(answer.Headers.CacheControl);
    }

    [Theory]
    [InlineData("vip")]
    [InlineData("Consideration")]
    [InlineData("awareness,consideration")]
    public async Task SegmentOfTheClientThatIsNoStage_IsRefused(string segment)
    {
        using var answer = await _cms.Client.GetAsync(SegmentSite.Content, ("Accept-Segment", segment));

        await IsProblemAsync(answer, "Accept-Segment", $"'{segment}' is not a known segment; allowed: awareness, consideration, conversion");
    }

    [Fact]
    public async Task ForgedToken_IsRefused()
    {
        using var answer = await _cms.Client.GetAsync(SegmentSite.Content, ("Journey-Visitor", Forged));

        await IsProblemAsync(answer, "Journey-Visitor", "is not a visitor token of this server; leave it out to get a new one");
    }

    [Fact]
    public async Task ForgedCookie_IsRefusedAndTakenAway()
    {
        using var answer = await _cms.Client.GetAsync(SegmentSite.Content, ("Cookie", $"journey-visitor={Forged}"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("journey-visitor=; expires=Thu, 01 Jan 1970", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoMayNotCall_IsLeftToTheCms()
    {
        _cms.Access.HasPublicAccess().Returns(false);

        Assert.Equal("segment=vip", await ReadAsync(("Journey-Visitor", Forged), ("Accept-Segment", "vip")));
    }

    [Fact]
    public async Task Content_LeavesNothingInTheStore()
    {
        var token = await _cms.Client.BuyAsync();
        var (before, _) = await _cms.Client.ReadAsync($"{SegmentSite.Journey}/visitor", ("Journey-Visitor", token));

        await ReadAsync(("Journey-Visitor", token));

        var (after, _) = await _cms.Client.ReadAsync($"{SegmentSite.Journey}/visitor", ("Journey-Visitor", token));
        Assert.Equal(before.GetRawText(), after.GetRawText());
    }

    private async Task<string> ReadAsync(params (string Name, string Value)[] headers)
    {
        using var answer = await _cms.Client.GetAsync(SegmentSite.Content, headers);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    private static async Task IsProblemAsync(HttpResponseMessage answer, string place, string message)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Equal(message, Assert.Single(errors.GetProperty(place).EnumerateArray().ToArray()).GetString());
    }
}

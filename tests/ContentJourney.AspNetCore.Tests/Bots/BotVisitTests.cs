using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;

namespace ContentJourney.AspNetCore.Tests.Bots;

public sealed class BotVisitTests : IAsyncLifetime
{
    private const string Agreed = """ "consent": { "analytics": true, "personalization": true, "experiments": true } """;
    private static readonly string Views = $$"""{ {{Agreed}}, "touchpoints": [{ "type": "product-view" }, { "type": "product-view" }], "slots": [{ "name": "hero" }] }""";
    private static readonly (string, string) Googlebot = ("User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
    private static readonly (string, string) Ahead = ("Sec-Purpose", "prefetch;prerender");
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await TestHost.StartAsync(setup => setup.Settings["ContentJourney:DefaultConsent"] = "all");

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task BotsVisit_IsAnsweredByWhatItCarries_AndStoresNothing()
    {
        var visit = (await _host.Client.PostAsync("visit", Views, Googlebot)).Is(HttpStatusCode.OK);

        Assert.Equal(("consideration", 0, 2), (visit.Stage, visit.At("touchpoints.accepted").GetInt32(), visit.At("touchpoints.withoutConsent").GetInt32()));
        Assert.Equal(1, visit.At("slots.hero.items").GetArrayLength());
        await AssertUnknownAsync(visit.Visitor);
    }

    [Fact]
    public async Task BotsTouchpoints_AreNotKept()
    {
        var answer = (await _host.Client.PostAsync("touchpoints", """{ "touchpoints": [{ "type": "order" }] }""", Googlebot)).Is(HttpStatusCode.Accepted);

        Assert.Equal((0, 1), (answer.At("accepted").GetInt32(), answer.At("withoutConsent").GetInt32()));
        await AssertUnknownAsync(answer.Visitor);
    }

    [Fact]
    public async Task BotsConsent_IsNone_AndMakesNoVisitor()
    {
        var answer = (await _host.Client.PostAsync("visitor/consent", """{ "analytics": true, "personalization": true }""", Googlebot)).Is(HttpStatusCode.OK);

        Assert.False(answer.At("consent.personalization").GetBoolean());
        await AssertUnknownAsync(answer.Visitor);
    }

    [Fact]
    public async Task StoredVisitor_TakenForABot_CanStillRefuse()
    {
        var visitor = (await _host.Client.PostAsync("visit", Views)).Visitor;

        (await _host.Client.PostAsync("visitor/consent", """{ "personalization": false }""", TestClient.Token(visitor), Googlebot)).Is(HttpStatusCode.OK);

        Assert.False((await _host.Client.GetAsync("visitor", TestClient.Token(visitor))).At("consent.personalization").GetBoolean());
    }

    [Fact]
    public async Task ServersTouchpoints_AreKept_WhateverTheServerIsCalled()
    {
        var answer = (await _host.Client.PostAsync("touchpoints", """{ "touchpoints": [{ "type": "order" }] }""", Googlebot, TestClient.Key(TestHost.ManagementKey))).Is(HttpStatusCode.Accepted);

        Assert.Equal(1, answer.At("accepted").GetInt32());
    }

    [Fact]
    public async Task PrefetchedVisit_IsDecidedByTheHistory_AndStoresNothing()
    {
        var visitor = (await _host.Client.PostAsync("visit", $$"""{ {{Agreed}}, "touchpoints": [{ "type": "product-view" }] }""")).Visitor;

        var ahead = (await _host.Client.PostAsync("visit", """{ "touchpoints": [{ "type": "product-view" }], "slots": [{ "name": "hero" }] }""", TestClient.Token(visitor), Ahead)).Is(HttpStatusCode.OK);

        Assert.Equal(("consideration", 0, 1), (ahead.Stage, ahead.At("touchpoints.accepted").GetInt32(), ahead.At("touchpoints.notStored").GetInt32()));
        Assert.Equal(1, (await _host.Client.GetAsync("visitor", TestClient.Token(visitor))).At("touchpoints").GetArrayLength());
    }

    private async Task AssertUnknownAsync(string visitor) =>
        Assert.Equal("null", (await _host.Client.GetAsync("visitor", TestClient.Token(visitor))).At("createdAt").GetRawText());
}

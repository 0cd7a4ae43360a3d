using System.Text.Json;
using ContentJourney.E2E.Tests.Hosting;
using Microsoft.Playwright;

namespace ContentJourney.E2E.Tests.Sdk;

/// <summary>The built SDK in a real browser against the real server.</summary>
[Collection(DemoCollection.Name)]
public sealed class SdkTests(DemoFixture demo)
{
    private const string Import = "const { createJourney } = await import('/dist/contentjourney.js');";
    private const string Consent = "await journey.consent.set({ analytics: true, personalization: true, experiments: true });";

    [Fact]
    public async Task CookieMode_KeepsTheVisitorWhereScriptsCannotReadIt()
    {
        await using var visitor = await BlankPageAsync();
        var stage = await RunAsync(visitor, $$"""
            const journey = createJourney({ identity: 'cookie' });
            {{Consent}}
            await journey.visit({ touchpoints: [{ type: 'add-to-cart' }] });
            return (await createJourney({ identity: 'cookie' }).decision()).stage;
            """);
        Assert.Equal("conversion", stage.GetString());
        var cookie = Assert.Single(await visitor.Context.CookiesAsync([$"{demo.Address}umbraco/delivery/api/v2/journey/visit"]));
        Assert.True(cookie.HttpOnly);
        Assert.Equal("", await visitor.Page.EvaluateAsync<string>("document.cookie"));
    }

    [Fact]
    public async Task WhatCouldNotBeSent_IsSentLater_AndCountsOnce()
    {
        await using var visitor = await BlankPageAsync();
        await RunAsync(visitor, $"globalThis.journey = createJourney({{ flushDelay: 60000 }}); {Consent} await journey.visit(); return null;");
        // Not by taking the browser offline: for an instant after that is switched, requests still go, or still fail.
        await visitor.Page.RouteAsync("**/journey/**", route => route.AbortAsync("internetdisconnected"));
        var failed = await visitor.Page.EvaluateAsync<bool>("async () => { journey.track('order', { value: 100 }); return journey.flush().then(() => false, () => true); }");
        await visitor.Page.UnrouteAllAsync();
        var orders = await visitor.Page.EvaluateAsync<int>("""
            async () => {
              const held = sessionStorage.getItem('journey-queue');
              await journey.flush();
              sessionStorage.setItem('journey-queue', held);
              const { createJourney } = await import('/dist/contentjourney.js');
              await createJourney().flush();
              return (await journey.visitor.get()).touchpoints.filter(({ type }) => type === 'order').length;
            }
            """);
        Assert.True(failed);
        Assert.Equal(1, orders);
    }

    [Fact]
    public async Task LeavingThePage_DoesNotLoseWhatWasTracked()
    {
        await using var visitor = await BlankPageAsync();
        await RunAsync(visitor, $"globalThis.journey = createJourney({{ flushDelay: 60000 }}); {Consent} await journey.visit(); journey.track('order'); return null;");
        await visitor.Page.GotoAsync("/favicon.svg?another");
        await visitor.Page.GotoAsync("/css/base.css");
        var stage = await RunAsync(visitor, "const journey = createJourney(); return (await journey.visit()).decision.stage;");
        Assert.Equal("retention", stage.GetString());
    }

    [Fact]
    public async Task TheTwoStep_AsksForContentByKey()
    {
        await using var visitor = await BlankPageAsync();
        var answer = await RunAsync(visitor, """
            const journey = createJourney({ culture: 'da-DK' });
            const { key } = await journey.decision();
            const slot = await journey.content({ slot: 'hero', key });
            return { key, matched: slot.matched, title: slot.items[0].properties.title };
            """);
        Assert.Equal("default~awareness~-", answer.GetProperty("key").GetString());
        Assert.Equal("stage", answer.GetProperty("matched").GetString());
        Assert.Equal("Tilbage i sadlen efter ti år", answer.GetProperty("title").GetString());
    }

    [Fact]
    public async Task ARefusal_TellsWhereAndWhy()
    {
        await using var visitor = await BlankPageAsync();
        var error = await RunAsync(visitor, """
            return createJourney({ culture: 'xx-XX' }).visit().then(null, (error) => ({ name: error.name, status: error.status, at: Object.keys(error.problem.errors) }));
            """);
        Assert.Equal("JourneyError", error.GetProperty("name").GetString());
        Assert.Equal(400, error.GetProperty("status").GetInt32());
        Assert.Equal("culture", error.GetProperty("at")[0].GetString());
    }

    // A page of the server's origin without the demo's own scripts, but with leave to run them.
    private async Task<ShopVisitor> BlankPageAsync()
    {
        var visitor = await demo.VisitAsync();
        await visitor.Page.GotoAsync("/css/base.css");
        return visitor;
    }

    private static Task<JsonElement> RunAsync(ShopVisitor visitor, string script) =>
        visitor.Page.EvaluateAsync<JsonElement>($"async () => {{ {Import} {script} }}");
}

using ContentJourney.E2E.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContentJourney.E2E.Tests.Shop;

[Collection(DemoCollection.Name)]
public sealed class LanguageTests(DemoFixture demo)
{
    [Fact]
    public async Task Switched_TheSamePageSpeaksTheOtherLanguage_AndTheJourneyGoesOn()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.GoToAsync("/bikes/havn-cargo/");
        await visitor.AcceptAllAsync();
        await visitor.PressButtonAsync("Add to cart");
        await Expect(visitor.Stage).ToHaveTextAsync("Conversion");
        await visitor.GoToAsync("/bikes/havn-cargo/");
        await visitor.FollowAsync("Dansk");
        await Expect(visitor.Page).ToHaveURLAsync(new Uri(demo.Address, "/da/cykler/havn-cargo/").ToString());
        await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "da");
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Læg i kurven" })).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".product-text .price")).ToHaveTextAsync("28.995 kr.");
        await Expect(visitor.Stage).ToHaveTextAsync("Beslutning");
        await Expect(visitor.Page.Locator("[data-journey-slot=next-step]")).ToContainTextAsync("Anmeldelser");
        await visitor.FollowAsync("English");
        await Expect(visitor.Page).ToHaveURLAsync(new Uri(demo.Address, "/bikes/havn-cargo/").ToString());
    }

    [Fact]
    public async Task TheDanishDrawer_ExplainsInDanish()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.GoToAsync("/da/");
        await visitor.PressButtonAsync("Accepter alle");
        await visitor.PressButtonAsync("Hvorfor ser jeg det her?");
        await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Har set på cykler de seneste 30 dage");
    }
}

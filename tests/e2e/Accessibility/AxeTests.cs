using ContentJourney.E2E.Tests.Hosting;
using ContentJourney.E2E.Tests.Shop;
using Microsoft.Playwright;

namespace ContentJourney.E2E.Tests.Accessibility;

[Collection(DemoCollection.Name)]
public sealed class AxeTests(DemoFixture demo)
{
    public static TheoryData<string> Pages => ShopPages.All;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task OnEveryPage_WithTheBannerAndWithTheDrawer_AxeFindsNothing(string path)
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.GoToAsync(path);
        Assert.Empty(await Axe.FindViolationsAsync(visitor.Page));
        await visitor.Page.Locator(".consent-buttons button").First.ClickAsync();
        await visitor.SettleAsync();
        Assert.Empty(await Axe.FindViolationsAsync(visitor.Page));
        await visitor.Page.Locator(".journey-why").ClickAsync();
        await visitor.SettleAsync();
        Assert.Empty(await Axe.FindViolationsAsync(visitor.Page));
    }

    [Fact]
    public async Task WithAFullCartOnAPhone_AxeFindsNothing()
    {
        await using var visitor = await demo.VisitAsync(new() { ViewportSize = new() { Width = 375, Height = 812 } });
        await visitor.GoToAsync("/bikes/bro-e-city/");
        await visitor.AcceptAllAsync();
        await visitor.PressButtonAsync("Add to cart");
        await visitor.Page.WaitForURLAsync("**/cart/");
        foreach (var path in new[] { "/cart/", "/checkout/", "/checkout/payment/" })
        {
            await visitor.GoToAsync(path);
            Assert.Empty(await Axe.FindViolationsAsync(visitor.Page));
        }

        await visitor.PressButtonAsync("Order and pay");
        await visitor.Page.WaitForURLAsync("**/thank-you/");
        await visitor.SettleAsync();
        Assert.Empty(await Axe.FindViolationsAsync(visitor.Page));
        await visitor.GoToAsync("/account/");
        Assert.Empty(await Axe.FindViolationsAsync(visitor.Page));
    }
}

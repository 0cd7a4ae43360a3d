using ContentJourney.E2E.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace ContentJourney.E2E.Tests.Shop;

[Collection(DemoCollection.Name)]
public sealed class EveryPageTests(DemoFixture demo)
{
    public static TheoryData<string> Pages => ShopPages.All;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task At320Pixels_NothingScrollsSideways_AndTheConsoleIsSilent(string path)
    {
        await using var visitor = await demo.VisitAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await visitor.GoToAsync(path);
        await Expect(visitor.Page.Locator("h1")).ToHaveCountAsync(1);
        Assert.Equal(320, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task AnUnknownAddress_SaysSo()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.GoToAsync("/no/such/page/");
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("This road ends here");
    }

    [Fact]
    public async Task WithoutScript_ThePageSaysWhatItIs()
    {
        await using var visitor = await demo.VisitAsync(new() { JavaScriptEnabled = false });
        await visitor.Page.GotoAsync("/");
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Kystvind Cycles");
        await Expect(visitor.Page.Locator(".without-script")).ToContainTextAsync("be shown without JavaScript");
        await Expect(visitor.Page.Locator(".without-script")).ToBeVisibleAsync();
    }
}

using System.Text.Json;
using ContentJourney.E2E.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace ContentJourney.E2E.Tests.Visitors;

[Collection(DemoCollection.Name)]
public sealed class VisitorDataTests(DemoFixture demo)
{
    [Fact]
    public async Task Export_HoldsWhatWasLookedAt()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.GoToAsync("/bikes/havn-cargo/");
        await visitor.AcceptAllAsync();
        await visitor.OpenDrawerAsync();
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.PressButtonAsync("Export my data"));
        using var export = JsonDocument.Parse(await File.ReadAllTextAsync(await download.PathAsync()));
        var types = export.RootElement.GetProperty("touchpoints").EnumerateArray().Select(touchpoint => touchpoint.GetProperty("type").GetString()).ToList();
        Assert.Contains("product-view", types);
        Assert.Contains("content-shown", types);
    }

    [Fact]
    public async Task ForgetMe_StartsTheJourneyAnew()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.GoToAsync("/bikes/havn-cargo/");
        await visitor.AcceptAllAsync();
        await visitor.PressButtonAsync("Add to cart");
        await Expect(visitor.Stage).ToHaveTextAsync("Conversion");
        await visitor.OpenDrawerAsync();
        await visitor.PressButtonAsync("Forget me");
        await Expect(visitor.Drawer.GetByText("All that was stored about you is erased.")).ToBeVisibleAsync();
        await visitor.GoToAsync("/");
        await Expect(visitor.Stage).ToHaveTextAsync("Awareness");
    }
}

using ContentJourney.E2E.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContentJourney.E2E.Tests.Visitors;

[Collection(DemoCollection.Name)]
public sealed class ConsentTests(DemoFixture demo)
{
    [Fact]
    public async Task BeforeTheChoice_NothingIsTold_AndNothingKept()
    {
        await using var visitor = await demo.VisitAsync();
        var bodies = CollectBodies(visitor);
        await visitor.GoToAsync("/bikes/havn-cargo/");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "May we remember your journey?" })).ToBeVisibleAsync();
        Assert.All(bodies, body => Assert.DoesNotContain("touchpoints", body, StringComparison.Ordinal));
        Assert.Equal("{}", await StorageAsync(visitor));
        Assert.Empty(await visitor.Context.CookiesAsync());
    }

    [Fact]
    public async Task Declined_StoresNothingButTheChoice()
    {
        await using var visitor = await demo.VisitAsync();
        var bodies = CollectBodies(visitor);
        await visitor.GoToAsync("/");
        await visitor.DeclineAsync();
        foreach (var bike in new[] { "havn-cargo", "lang-longtail", "lille-20" })
        {
            await visitor.GoToAsync($"/bikes/{bike}/");
        }

        await Expect(visitor.Stage).ToHaveTextAsync("Awareness");
        Assert.All(bodies, body => Assert.DoesNotContain("touchpoints", body, StringComparison.Ordinal));
        Assert.Equal("""{"journey-consent":"{\"analytics\":false,\"personalization\":false,\"experiments\":false}"}""", await StorageAsync(visitor));
        Assert.Empty(await visitor.Context.CookiesAsync());
        await visitor.OpenDrawerAsync();
        await visitor.PressButtonAsync("Export my data");
        await Expect(visitor.Drawer.GetByText("Nothing is stored about you.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Changed_InTheFooter_ItTakesTheIdentityAway()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.GoToAsync("/");
        await visitor.AcceptAllAsync();
        Assert.Contains("journey-visitor", await StorageAsync(visitor), StringComparison.Ordinal);
        await visitor.PressButtonAsync("Privacy settings");
        await Expect(visitor.Page.GetByLabel("Keep what I look at")).ToBeCheckedAsync();
        await visitor.DeclineAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Privacy settings" })).ToBeFocusedAsync();
        Assert.DoesNotContain("journey-visitor", await StorageAsync(visitor), StringComparison.Ordinal);
        await Expect(visitor.Persona).ToHaveTextAsync("Without your consent nothing is remembered: every page starts anew.");
    }

    [Fact]
    public async Task ChosenInDetail_OnlyThatIsGiven()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.GoToAsync("/");
        await visitor.Page.GetByText("Choose in detail").ClickAsync();
        await visitor.Page.GetByLabel("Let it decide what I see").CheckAsync();
        await visitor.PressButtonAsync("Save my choice");
        await visitor.SettleAsync();
        Assert.Contains("""\"analytics\":false,\"personalization\":true,\"experiments\":false""", await StorageAsync(visitor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GlobalPrivacyControl_IsTakenAsANo_UntilAnExplicitYes()
    {
        await using var visitor = await demo.VisitAsync(new() { ExtraHTTPHeaders = [new("Sec-GPC", "1")] });
        await visitor.Context.AddInitScriptAsync("Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })");
        await visitor.GoToAsync("/bikes/havn-cargo/");
        await Expect(visitor.Page.Locator("#consent")).ToBeHiddenAsync();
        await visitor.PressButtonAsync("Privacy settings");
        await Expect(visitor.Page.GetByText("Your browser asks websites not to track you.")).ToBeVisibleAsync();
        await visitor.AcceptAllAsync();
        await visitor.GoToAsync("/bikes/lang-longtail/");
        await visitor.PressButtonAsync("Add to cart");
        await Expect(visitor.Stage).ToHaveTextAsync("Conversion");
    }

    private static List<string> CollectBodies(ShopVisitor visitor)
    {
        var bodies = new List<string>();
        visitor.Page.Request += (_, request) => bodies.Add(request.PostData ?? "");
        return bodies;
    }

    private static Task<string> StorageAsync(ShopVisitor visitor) =>
        visitor.Page.EvaluateAsync<string>("JSON.stringify({ ...localStorage, ...sessionStorage })");
}

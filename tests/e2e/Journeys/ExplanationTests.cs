using ContentJourney.E2E.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContentJourney.E2E.Tests.Journeys;

[Collection(DemoCollection.Name)]
public sealed class ExplanationTests(DemoFixture demo)
{
    [Fact]
    public async Task TheDrawer_ShowsStageReasonsPersonasAndWhatComesNext()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.GoToAsync("/");
        await visitor.AcceptAllAsync();
        await visitor.PressButtonAsync("Getting to work");
        await Expect(visitor.Persona).ToHaveTextAsync("Commuter");
        foreach (var bike in new[] { "bro-e-city", "bro-city-8", "fold-16" })
        {
            await visitor.GoToAsync($"/bikes/{bike}/");
        }

        await visitor.OpenDrawerAsync();
        var drawer = visitor.Drawer;
        await Expect(drawer.Locator(".drawer-stage-name")).ToHaveTextAsync("Consideration");
        var bikes = drawer.Locator(".condition", new() { HasText = "Looked at bikes in the last 30 days" });
        await Expect(bikes).ToContainTextAsync("Met: ");
        await Expect(bikes.Locator(".measure")).ToHaveTextAsync("3 (needs 3)");
        await Expect(drawer.GetByRole(AriaRole.Heading, new() { Name = "What comes next: Conversion" })).ToBeVisibleAsync();
        await Expect(drawer.Locator(".condition", new() { HasText = "Put something into the cart" }).Locator(".measure")).ToHaveTextAsync("0 (needs 1)");
        await Expect(drawer.Locator(".score.chosen")).ToHaveTextAsync("Commuter42 points");
        await Expect(drawer.Locator(".page-list")).ToContainTextAsync("for your stage and persona");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task EverySampleCondition_IsSaidInPlainWords()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.GoToAsync("/");
        var generic = new[] { "A number of contacts", "A score", "Time since a contact", "What you told us", "Contacts in a certain order" };
        await visitor.AcceptAllAsync();
        await visitor.GoToAsync("/bikes/havn-cargo/");
        await visitor.PressButtonAsync("Add to cart");
        await visitor.SettleAsync();
        await visitor.GoToAsync("/service/book-a-service/");
        await visitor.OpenDrawerAsync();
        var text = await visitor.Drawer.InnerTextAsync();
        Assert.Contains("Ordered in the last year", text, StringComparison.Ordinal);
        Assert.DoesNotContain(generic, line => text.Contains(line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Escape_ClosesTheDrawerAndReturnsTheFocus()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.GoToAsync("/");
        await visitor.DeclineAsync();
        await visitor.OpenDrawerAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(visitor.Drawer).ToBeHiddenAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Why am I seeing this?" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task ADecisionOnThePage_ShowsInTheDrawerAtOnce()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.GoToAsync("/bikes/");
        await visitor.AcceptAllAsync();
        await Expect(visitor.Stage).ToHaveTextAsync("Awareness");
        await visitor.PressButtonAsync("This month");
        await Expect(visitor.Stage).ToHaveTextAsync("Consideration");
        await visitor.OpenDrawerAsync();
        await Expect(visitor.Drawer.Locator(".condition.holds", new() { HasText = "Told us that you want to buy" })).ToContainTextAsync("you said: this month");
    }
}

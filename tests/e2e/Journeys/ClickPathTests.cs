using ContentJourney.E2E.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContentJourney.E2E.Tests.Journeys;

[Collection(DemoCollection.Name)]
public sealed class ClickPathTests(DemoFixture demo)
{
    [Fact]
    public async Task ClickingThroughTheShop_LeadsFromAwarenessToAdvocacy()
    {
        await using var visitor = await demo.VisitAsync();
        var page = visitor.Page;
        await visitor.GoToAsync("/");
        await visitor.AcceptAllAsync();
        await Expect(visitor.Stage).ToHaveTextAsync("Awareness");
        await Expect(visitor.Persona).ToHaveTextAsync("No persona yet");

        await visitor.PressButtonAsync("Getting the family around");
        await Expect(visitor.Persona).ToHaveTextAsync("Family rider");
        await Expect(page.Locator(".hero-title")).ToHaveTextAsync("The school run, without the car queue");
        await page.Locator(".hero a").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Uri(demo.Address, "/guides/school-run-by-bike/").ToString());
        await visitor.SettleAsync();
        await Expect(visitor.Stage).ToHaveTextAsync("Awareness");

        await visitor.FollowAsync("Read the families’ advice");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Trailer, longtail or cargo bike?");
        await visitor.SettleAsync();
        await visitor.FollowAsync("Compare all three");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Havn Cargo");
        await Expect(visitor.Stage).ToHaveTextAsync("Consideration");

        await visitor.PressButtonAsync("Add to cart");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your cart");
        await Expect(visitor.Stage).ToHaveTextAsync("Conversion");
        await Expect(page.Locator("#banner")).ToContainTextAsync("Your bike is still set aside for you");

        await visitor.FollowAsync("Go to checkout");
        await visitor.PressButtonAsync("Continue to payment");
        await visitor.PressButtonAsync("Order and pay €3,890");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Thank you, Alma Holm");
        await Expect(visitor.Stage).ToHaveTextAsync("Retention");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Cart 0 items" })).ToBeVisibleAsync();

        await visitor.FollowAsync("My Kystvind");
        await visitor.FollowAsync("Write a review");
        await page.GetByLabel("What would you tell a friend?").FillAsync("The cello fits.");
        await visitor.PressButtonAsync("Publish the review");
        await Expect(visitor.Stage).ToHaveTextAsync("Advocacy");
        await Expect(page.Locator("#announcer")).ToHaveTextAsync("You have moved on: Advocacy.");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task ReviewThatDoesNotRecommend_IsNoAdvocacy()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.GoToAsync("/bikes/lille-20/");
        await visitor.AcceptAllAsync();
        await visitor.PressButtonAsync("Add to cart");
        await visitor.FollowAsync("Go to checkout");
        await visitor.PressButtonAsync("Continue to payment");
        await visitor.PressButtonAsync("Order and pay");
        await Expect(visitor.Stage).ToHaveTextAsync("Retention");
        await visitor.GoToAsync("/review/");
        await visitor.Page.GetByLabel("What would you tell a friend?").FillAsync("Too small for me.");
        await visitor.Page.GetByText("No", new() { Exact = true }).ClickAsync();
        await visitor.PressButtonAsync("Publish the review");
        await Expect(visitor.Page.GetByText("Your review is on its way")).ToBeFocusedAsync();
        await visitor.SettleAsync();
        await Expect(visitor.Stage).ToHaveTextAsync("Retention");
    }

    [Fact]
    public async Task BookingATestRide_LeadsToConversion()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.GoToAsync("/test-ride/");
        await visitor.AcceptAllAsync();
        await visitor.PressButtonAsync("Book the test ride");
        await Expect(visitor.Stage).ToHaveTextAsync("Conversion");
    }

    [Fact]
    public async Task TakenOutOfTheCart_TheCartIsEmpty()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.GoToAsync("/bikes/fold-16/");
        await visitor.AcceptAllAsync();
        await visitor.PressButtonAsync("Add to cart");
        await visitor.PressButtonAsync("Remove: Fold 16");
        await Expect(visitor.Page.GetByText("Your cart is empty.")).ToBeFocusedAsync();
    }
}

using ContentJourney.E2E.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContentJourney.E2E.Tests.Accessibility;

[Collection(DemoCollection.Name)]
public sealed class KeyboardTests(DemoFixture demo)
{
    [Fact]
    public async Task WithTheKeyboardAlone_OneCanChooseAnswerReadAndAsk()
    {
        await using var visitor = await demo.VisitAsync();
        var page = visitor.Page;
        await visitor.GoToAsync("/");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Accept all" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();
        await visitor.SettleAsync();

        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "The ride itself" }));
        await page.Keyboard.PressAsync("Space");
        await Expect(visitor.Persona).ToHaveTextAsync("Road and gravel rider");
        await Expect(page.Locator(".hero-title")).ToHaveTextAsync("Your first hundred kilometres");
        await TabToAsync(page, page.Locator(".hero a"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Your first hundred kilometres");
        await visitor.SettleAsync();

        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Why am I seeing this?" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Drawer).ToBeVisibleAsync();
        await visitor.SettleAsync();
        for (var presses = 0; presses < 12; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.body || document.activeElement.closest('dialog') !== null"));
        }

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Why am I seeing this?" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task TheSkipLink_LeadsToTheContent()
    {
        await using var visitor = await demo.VisitAsync();
        await visitor.GoToAsync("/guides/");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator("#main")).ToBeFocusedAsync();
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var presses = 0; presses < 80; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The Tab key does not reach {target}.");
    }
}

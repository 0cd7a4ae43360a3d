using Microsoft.Playwright;

namespace ContentJourney.E2E.Tests.Hosting;

/// <summary>Somebody in front of the shop, and what the browser complained about meanwhile.</summary>
internal sealed class ShopVisitor : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    public ShopVisitor(IBrowserContext context, IPage page)
    {
        Context = context;
        Page = page;
        page.SetDefaultTimeout(20_000);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add($"{message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>What the browser's console complained about on all pages so far.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>The stage shown at the bottom of the page.</summary>
    public ILocator Stage => Page.Locator(".journey-steps [aria-current=step]");

    /// <summary>The persona shown at the bottom of the page, or why there is none.</summary>
    public ILocator Persona => Page.Locator(".journey-now span");

    public ILocator Drawer => Page.GetByRole(AriaRole.Dialog, new() { Name = "Why am I seeing this?" });

    public async Task GoToAsync(string path)
    {
        await Page.GotoAsync(path);
        await SettleAsync();
    }

    public async Task AcceptAllAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Accept all" }).ClickAsync();
        await SettleAsync();
    }

    public async Task DeclineAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Only necessary" }).ClickAsync();
        await SettleAsync();
    }

    public Task PressButtonAsync(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();

    public Task FollowAsync(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();

    public async Task OpenDrawerAsync()
    {
        await PressButtonAsync("Why am I seeing this?");
        await Assertions.Expect(Drawer).ToBeVisibleAsync();
        await SettleAsync();
    }

    /// <summary>Waits until the page has drawn the answer of its visit and asks for nothing more.</summary>
    public async Task SettleAsync()
    {
        await Assertions.Expect(Page.Locator("#journey")).ToBeVisibleAsync();
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Leaves; whatever was done, nothing may have been against the page's policy.</summary>
    public async ValueTask DisposeAsync()
    {
        await Context.CloseAsync();
        Assert.DoesNotContain(_complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase));
    }
}

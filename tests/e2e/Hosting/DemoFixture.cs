using Microsoft.Playwright;

namespace ContentJourney.E2E.Tests.Hosting;

/// <summary>One running Edge and one browser for all tests; each test has a profile of its own.</summary>
public sealed class DemoFixture : IAsyncLifetime
{
    private static readonly string[] s_arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private EdgeProcess? _edge;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the demo is.</summary>
    internal Uri Address => _edge!.Address;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _edge = await EdgeProcess.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = FindChromium(), Headless = true, Args = s_arguments });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_edge is not null)
        {
            await _edge.DisposeAsync();
        }
    }

    /// <summary>A visitor with a fresh profile.</summary>
    internal async Task<ShopVisitor> VisitAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = Address.ToString();
        options.ViewportSize ??= new ViewportSize { Width = 1280, Height = 860 };
        options.ReducedMotion ??= ReducedMotion.Reduce;
        var context = await _browser!.NewContextAsync(options);
        return new ShopVisitor(context, await context.NewPageAsync());
    }

    private static string FindChromium() =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM_PATH"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("No Chromium was found: install it, or set CHROMIUM_PATH to its executable.");
}

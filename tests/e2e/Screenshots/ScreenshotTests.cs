using ContentJourney.E2E.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace ContentJourney.E2E.Tests.Screenshots;

/// <summary>
/// The picture of the README. Written anew with
/// <c>CONTENTJOURNEY_SCREENSHOT=docs/images/demo.png dotnet test tests/e2e --filter ScreenshotTests</c>; the path is
/// relative to the repository's root.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class ScreenshotTests(DemoFixture demo)
{
    private const int MostBytes = 400 * 1024;

    [Fact]
    public async Task TheDemoWithItsDrawerOpen_IsASmallPicture()
    {
        await using var visitor = await demo.VisitAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        await visitor.GoToAsync("/");
        await visitor.AcceptAllAsync();
        await visitor.PressButtonAsync("Getting the family around");
        await Expect(visitor.Persona).ToHaveTextAsync("Family rider");
        await visitor.GoToAsync("/guides/trailer-longtail-or-cargo/");
        await visitor.GoToAsync("/bikes/havn-cargo/");
        await visitor.GoToAsync("/bikes/lang-longtail/");
        await visitor.GoToAsync("/");
        await Expect(visitor.Stage).ToHaveTextAsync("Consideration");
        await visitor.Page.EvaluateAsync("scrollTo({ top: 440, behavior: 'instant' })");
        await visitor.OpenDrawerAsync();
        var picture = await visitor.Page.ScreenshotAsync();
        Assert.InRange(picture.Length, 1, MostBytes);
        if (Environment.GetEnvironmentVariable("CONTENTJOURNEY_SCREENSHOT") is { Length: > 0 } path)
        {
            var file = new FileInfo(Path.Combine(BuildPaths.Repository, path));
            file.Directory!.Create();
            await File.WriteAllBytesAsync(file.FullName, picture);
        }
    }
}

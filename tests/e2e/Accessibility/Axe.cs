using System.Text.Json;
using ContentJourney.E2E.Tests.Hosting;
using Microsoft.Playwright;

namespace ContentJourney.E2E.Tests.Accessibility;

/// <summary>axe-core, run in the page.</summary>
internal static class Axe
{
    /// <summary>What axe finds wrong with the page as it is now: rule, and the elements concerned.</summary>
    public static async Task<IReadOnlyList<string>> FindViolationsAsync(IPage page)
    {
        // Through the debugger, not a script element: the page's content security policy would rightly refuse that.
        await page.EvaluateAsync(await File.ReadAllTextAsync(BuildPaths.Axe));
        var results = await page.EvaluateAsync<JsonElement>("axe.run({ resultTypes: ['violations'] })");
        return [.. results.GetProperty("violations").EnumerateArray().Select(violation =>
            $"{violation.GetProperty("id").GetString()}: {string.Join(", ", violation.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("target").ToString()))}")];
    }
}

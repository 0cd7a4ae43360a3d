using System.Text.Json;
using ContentJourney.Edge.Tests.Delivery;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Content;

public sealed class ReloadTests
{
    private const string Id = "00000000-0000-4000-8000-000000000001";

    [Fact]
    public async Task File_Changed_IsServedAndWhileBrokenTheLastGoodOneIs()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("site.json", Snapshot("First"));
        await using var edge = await EdgeProcess.StartAsync(folder.Path, ("ContentJourney__Content", path));
        Assert.Equal("First", await NameAsync(edge));

        folder.Write("site.json", Snapshot("Second"));
        await Eventually.EqualAsync("Second", () => NameAsync(edge));

        folder.Write("site.json", "{");
        await Eventually.EqualAsync(1, async () => (await WarningsAsync(edge)).Count(warning => warning.Contains(path, StringComparison.Ordinal)));
        Assert.Equal("Second", await NameAsync(edge));

        folder.Write("site.json", Snapshot("Third"));
        await Eventually.EqualAsync("Third", () => NameAsync(edge));
        Assert.Empty(await WarningsAsync(edge));
    }

    private static async Task<string> NameAsync(EdgeProcess edge) => (await edge.Client.ReadNamesAsync(""))[0];

    private static async Task<IReadOnlyList<string>> WarningsAsync(EdgeProcess edge)
    {
        using var health = JsonDocument.Parse(await edge.Client.GetStringAsync("health/ready"));
        return [.. health.RootElement.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()!)];
    }

    private static string Snapshot(string name) => $$$"""
        {"items":[{"contentType":"page","name":"{{{name}}}","createDate":"2026-01-01T00:00:00Z","updateDate":"2026-01-01T00:00:00Z","id":"{{{Id}}}",
         "route":{"path":"/","startItem":{"id":"{{{Id}}}","path":"home"}},"properties":{},"cultures":{}}]}
        """;
}

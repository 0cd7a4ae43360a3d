using System.Globalization;
using System.Text;
using ContentJourney.Benchmarks.Clients;
using ContentJourney.Benchmarks.Http;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Benchmarks.Catalogue;

/// <summary><c>catalogue</c>: answers over HTTP from catalogues of different sizes, in turn.</summary>
internal static class CatalogueCommand
{
    private const int Visitors = 200;
    private const int Touchpoints = 50;
    private const int WarmUp = 2_000;
    private const int Requests = 6_000;
    private const int ItemBytes = 2_000;

    private static readonly int[] Sizes = [1_000, 10_000, 100_000];
    private static readonly string[] Stages = ["awareness", "consideration", "conversion", "retention", "advocacy"];
    private static readonly string[] Personas = ["family", "commuter", "racer", "-"];

    /// <summary>Runs it and prints a table.</summary>
    public static async Task RunAsync()
    {
        await Console.Out.WriteLineAsync($"{Requests:N0} requests to each in turn, one at a time.\n\n| request | items | p50 ms | p99 ms | p50 to that of {Sizes[0]:N0} |\n|---|---|---|---|---|");
        using var folder = new TemporaryFolder();
        var sites = await Task.WhenAll(Sizes.Select(size => StartAsync(folder, size)));
        try
        {
            await PrintAsync("visit, dryRun", sites, (site, i) => site.Visits[i % site.Visits.Length]);
            await PrintAsync("content", sites, (site, i) => site.Contents[i % site.Contents.Length]);
        }
        finally
        {
            foreach (var site in sites)
            {
                site.Connection.Dispose();
                await site.Edge.DisposeAsync();
            }
        }
    }

    private static async Task<Site> StartAsync(TemporaryFolder folder, int size)
    {
        var name = size.ToString(CultureInfo.InvariantCulture);
        var file = Path.Combine(folder.Path, $"{name}.json");
        GeneratedSnapshot.Write(file, size, ItemBytes, "en-US");
        var edge = await BenchmarkEdge.StartAsync(Path.Combine(folder.Path, name), ("ContentJourney__Content", file));
        var tokens = await SampleVisitors.CreateAsync(edge.Url, Visitors, Touchpoints, TimeProvider.System.GetUtcNow());
        return new Site(
            edge,
            await HttpConnection.OpenAsync(edge.Url),
            [.. tokens.Select((token, i) => Visit(token, new GeneratedItem(i).Id))],
            [.. from stage in Stages from persona in Personas select SampleRequests.Content($"default~{stage}~{persona}")]);
    }

    private static byte[] Visit(string token, Guid content) => HttpRequests.Post(
        $"{BenchmarkEdge.Path}/visit?dryRun=true",
        Encoding.UTF8.GetBytes(
            $$"""
            {"culture":"en-US","touchpoints":[{"type":"product-view","contentId":"{{content:D}}","properties":{"utm_source":"newsletter"} }],"slots":[{"name":"hero"},{"name":"next-step","take":3}]}
            """),
        ("Journey-Visitor", token));

    private static async Task PrintAsync(string what, Site[] sites, Func<Site, int, byte[]> request)
    {
        var latencies = sites.Select(_ => new Latencies()).ToArray();
        for (var i = -WarmUp; i < Requests; i++)
        {
            for (var site = 0; site < sites.Length; site++)
            {
                await (i < 0 ? new Latencies() : latencies[site]).SendAsync(sites[site].Connection, request(sites[site], i + WarmUp));
            }
        }

        foreach (var (size, latency) in Sizes.Zip(latencies))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {size:N0} | {latency.Median:0.000} | {latency.Late:0.00} | {latency.Median / latencies[0].Median:0.00} |"));
        }
    }

    private sealed record Site(EdgeProcess Edge, HttpConnection Connection, byte[][] Visits, byte[][] Contents);
}

using System.Globalization;
using ContentJourney.Benchmarks.Clients;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Benchmarks.Http;

/// <summary><c>-- http</c>: requests a second of Edge beside those of bare Kestrel.</summary>
internal static class HttpCommand
{
    private const int Visitors = 5_000;
    private const int Touchpoints = 50;

    /// <summary>Measures every case on both stores and prints a table.</summary>
    public static async Task RunAsync(string[] args)
    {
        var options = HttpOptions.Read(args);
        await Console.Out.WriteLineAsync(ComparedCase.Header);
        await RunOnAsync(StoreNames.Sqlite, options);
        await using var server = await PostgresCluster.CreateAsync();
        await RunOnAsync(StoreNames.Postgres, options, ("ConnectionStrings__ContentJourney", await server.CreateDatabaseAsync()));
    }

    private static async Task RunOnAsync(string store, HttpOptions options, params (string Name, string Value)[] settings)
    {
        using var folder = new TemporaryFolder();
        await using var edge = await BenchmarkEdge.StartAsync(folder.Path, settings);
        var tokens = await SampleVisitors.CreateAsync(edge.Url, Visitors, Touchpoints, TimeProvider.System.GetUtcNow());
        foreach (var wanted in (await CasesAsync(edge.Url, store, tokens)).Where(one => options.Wants(one.Name)))
        {
            using var otherFolder = new TemporaryFolder();
            await using var other = wanted.IsBesideAnother ? await BenchmarkEdge.StartAsync(otherFolder.Path, settings) : null;
            await Console.Out.WriteLineAsync((await ComparedCase.MeasureAsync(edge, folder.Path, wanted, options)).ToString());
        }
    }

    private static async Task<IReadOnlyList<HttpCase>> CasesAsync(Uri server, string store, string[] tokens)
    {
        var contents = await SampleContents.IdsAsync(server);
        var key = "default~consideration~family";
        var tag = (await RecordedAnswer.RecordAsync(server, SampleRequests.Content(key))).Headers.Single(header => header.Name == "ETag").Value;
        byte[][] dryRuns = [.. tokens.Select((token, i) => SampleRequests.Visit(token, contents[i % contents.Length], "?dryRun=true"))];
        return
        [
            new($"`visit` dryRun, {store}", 0.60, dryRuns),
            new($"`visit` durable, {store}", 0.25, [.. tokens.Select((token, i) => SampleRequests.Visit(token, contents[i % contents.Length]))]),
            .. store == StoreNames.Sqlite
                ? (HttpCase[])[new("`content` by key", 0.80, [SampleRequests.Content(key)]), new("`content` by key, 304", 0.80, [SampleRequests.Content(key, ("If-None-Match", tag))])]
                : [new($"`visit` dryRun, {store}, beside another node", null, dryRuns) { IsBesideAnother = true }],
        ];
    }
}

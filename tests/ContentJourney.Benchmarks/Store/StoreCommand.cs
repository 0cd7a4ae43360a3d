using System.Globalization;
using System.Text;
using ContentJourney.Benchmarks.Clients;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Benchmarks.Store;

/// <summary><c>store</c>: visits over an empty store and over one with 10 million touchpoints of a million visitors, in turn.</summary>
internal static class StoreCommand
{
    private const int Visitors = 1_000_000;
    private const int Each = 10;
    private const int WarmVisitors = 500;
    private const int Requests = 5_000;

    /// <summary>Runs it and prints a table.</summary>
    public static async Task RunAsync()
    {
        Console.WriteLine($"{Requests:N0} visits of each kind to each store in turn, one at a time.\n");
        Console.WriteLine("| store | visit | empty p50 ms | p99 ms | full p50 ms | p99 ms | p50 ratio | p99 ratio |\n|---|---|---|---|---|---|---|---|");
        using var folder = new TemporaryFolder();
        await RunAsync(StoreNames.Sqlite, (name, full) => StoreUnderTest.OnSqliteAsync(Path.Combine(folder.Path, name), full, Histories));
        await using var server = await PostgresCluster.CreateAsync();
        await RunAsync(StoreNames.Postgres, (name, full) => StoreUnderTest.OnPostgresAsync(server, Path.Combine(folder.Path, $"postgres-{name}"), full, Histories));
    }

    private static SeededHistories Histories(string[] contents) => new(Visitors, Each, contents, TimeProvider.System.GetUtcNow());

    private static async Task RunAsync(string name, Func<string, bool, Task<StoreUnderTest>> open)
    {
        await using var full = await open("full", true);
        await using var empty = await open("empty", false);
        await Console.Error.WriteLineAsync($"{name}: {(double)full.Bytes / Visitors / Each:N0} bytes a touchpoint on disk");
        var random = new Random(2);
        var cold = random.GetItems(Enumerable.Range(WarmVisitors, Visitors - WarmVisitors).ToArray(), 3 * Requests);
        await MeasureAsync(null, "", empty, full, [.. cold[..1_000], .. Enumerable.Range(0, WarmVisitors)], "");
        await MeasureAsync(name, "cold, dryRun", empty, full, cold[..Requests], "?dryRun=true");
        await MeasureAsync(name, "cold, durable", empty, full, cold[Requests..(2 * Requests)], "");
        await MeasureAsync(name, "warm, dryRun", empty, full, random.GetItems(Enumerable.Range(0, WarmVisitors).ToArray(), Requests), "?dryRun=true");
        await MeasureAsync(name, "warm, durable", empty, full, random.GetItems(Enumerable.Range(0, WarmVisitors).ToArray(), Requests), "");
    }

    private static async Task MeasureAsync(string? store, string visit, StoreUnderTest empty, StoreUnderTest full, int[] visitors, string query)
    {
        var (ofEmpty, ofFull) = (new Latencies(), new Latencies());
        foreach (var visitor in visitors)
        {
            var request = Request(visitor, query, empty.Contents);
            await ofEmpty.SendAsync(empty.Connection, request);
            await ofFull.SendAsync(full.Connection, request);
        }

        if (store is not null)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {store} | {visit} | {ofEmpty.Median:0.00} | {ofEmpty.Late:0.0} | {ofFull.Median:0.00} | {ofFull.Late:0.0} | {ofFull.Median / ofEmpty.Median:0.00} | **{ofFull.Late / ofEmpty.Late:0.00}** |"));
        }
    }

    private static byte[] Request(int visitor, string query, string[] contents) => HttpRequests.Post(
        $"{BenchmarkEdge.Path}/visit{query}",
        Encoding.UTF8.GetBytes(
            $$"""
            {"culture":"en-US","touchpoints":[{"type":"product-view","contentId":"{{contents[visitor % contents.Length]}}"}],"slots":[{"name":"hero"},{"name":"next-step","take":3}]}
            """),
        ("Journey-Visitor", SeededHistories.Token(visitor)));
}

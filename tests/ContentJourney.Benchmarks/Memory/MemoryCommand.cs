using System.Globalization;
using System.Text;
using ContentJourney.Benchmarks.Catalogue;
using ContentJourney.Benchmarks.Clients;
using ContentJourney.Benchmarks.Store;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Configuration;
using Microsoft.Data.Sqlite;

namespace ContentJourney.Benchmarks.Memory;

/// <summary><c>memory</c>: an Edge that may have 2 GB, with 100,000 items and 100,000 visitors in memory.</summary>
internal static class MemoryCommand
{
    private const int Items = 100_000;
    private const int ItemBytes = 4_000;
    private const int Visitors = 100_000;
    private const int Each = 50;
    private const int Connections = 8;
    private const int Sample = 1_000;

    // 1.75 GiB, hexadecimal: the rest of 2 GB is for what is not heap.
    private const string HeapLimit = "70000000";

    /// <summary>Runs it and prints what it took.</summary>
    public static async Task RunAsync()
    {
        foreach (var touchpoints in (int[])[10, 50, 500])
        {
            var (measured, said) = WarmCost.Of(touchpoints);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A history of {touchpoints} touchpoints: {measured:N0} bytes of heap; counted as {said:N0}"));
        }

        using var folder = new TemporaryFolder();
        var snapshot = Path.Combine(folder.Path, "content.json");
        GeneratedSnapshot.Write(snapshot, Items, ItemBytes, "en-US");
        await SeedAsync(folder.Path);
        await using var edge = await BenchmarkEdge.StartAsync(
            folder.Path, ("ContentJourney__Content", snapshot), ("DOTNET_GCHeapHardLimit", HeapLimit), ("ContentJourney__WarmVisitorMegabytes", "1024"));
        Console.WriteLine($"{Items:N0} items: {ProcessMemory.Of(edge.Id)}");
        await VisitAsync(edge.Url, Visitors);
        Console.WriteLine($"and {Visitors:N0} visitors of {Each} touchpoints: {ProcessMemory.Of(edge.Id)}");
        Console.WriteLine($"of {Sample:N0} of them, in memory: {await CountWarmAsync(edge.Url, Path.Combine(folder.Path, DataDirectory.FileName)):N0}");
    }

    private static async Task SeedAsync(string directory)
    {
        await using (var edge = await BenchmarkEdge.StartAsync(directory))
        {
            await edge.TerminateAsync();
        }

        string[] contents = [.. Enumerable.Range(0, 1_000).Select(number => new GeneratedItem(number).Id.ToString("D"))];
        SqliteSeed.Write(directory, new SeededHistories(Visitors, Each, contents, TimeProvider.System.GetUtcNow()));
    }

    private static async Task VisitAsync(Uri server, int visitors)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            using var connection = await HttpConnection.OpenAsync(server);
            for (var visitor = Interlocked.Increment(ref next); visitor < visitors; visitor = Interlocked.Increment(ref next))
            {
                await new Latencies().SendAsync(connection, Request(visitor));
            }
        }));
    }

    /// <summary>How many of some visitors know their touchpoints although the store has them no longer.</summary>
    private static async Task<int> CountWarmAsync(Uri server, string file)
    {
        int[] sample = [.. Enumerable.Range(0, Sample).Select(number => number * (Visitors / Sample))];
        await using (var store = new SqliteConnection($"Data Source={file};Pooling=False;Default Timeout=30"))
        {
            await store.OpenAsync();
            await using var forget = store.CreateCommand();
            forget.CommandText = "DELETE FROM touchpoint WHERE visitor IN (SELECT visitor FROM visitor_alias WHERE id = $id)";
            var id = forget.Parameters.Add("$id", SqliteType.Blob);
            foreach (var visitor in sample)
            {
                id.Value = SeededHistories.Id(visitor).ToByteArray(bigEndian: true);
                await forget.ExecuteNonQueryAsync();
            }
        }

        using var connection = await HttpConnection.OpenAsync(server);
        var warm = 0;
        foreach (var visitor in sample)
        {
            var reply = await connection.SendAsync(Request(visitor));
            warm += reply.Body.Span.IndexOf("\"duplicates\":1"u8) >= 0 ? 1 : 0;
        }

        return warm;
    }

    // With a touchpoint that the visitor has: who remembers it says so.
    private static byte[] Request(int visitor) => HttpRequests.Post(
        $"{BenchmarkEdge.Path}/visit?dryRun=true",
        Encoding.UTF8.GetBytes(
            $$"""
            {"culture":"en-US","touchpoints":[{"type":"product-view","id":"{{SeededHistories.TouchpointId(visitor, 0)}}"}],"slots":[{"name":"hero"},{"name":"next-step","take":3}]}
            """),
        ("Journey-Visitor", SeededHistories.Token(visitor)));
}

using System.Globalization;
using System.Text;
using ContentJourney.Benchmarks.Clients;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Benchmarks.Http;

/// <summary><c>-- growth</c>: what a visit takes with longer and longer histories, for one client that waits for each answer.</summary>
internal static class GrowthCommand
{
    private const int Visits = 400;
    private const int MostTouchpoints = 400_000;
    private static readonly int[] Sizes = [10, 100, 1_000, 10_000];

    /// <summary>Measures on both stores and prints a table.</summary>
    public static async Task RunAsync()
    {
        await Console.Out.WriteLineAsync(
            $"""
            | median, ms | {string.Join(" | ", Sizes.Select(size => size.ToString("N0", CultureInfo.InvariantCulture)))} | last ÷ first |
            |---|{string.Concat(Enumerable.Repeat("---|", Sizes.Length))}---|
            """);
        await RunOnAsync(StoreNames.Sqlite);
        await using var server = await PostgresCluster.CreateAsync();
        await RunOnAsync(StoreNames.Postgres, ("ConnectionStrings__ContentJourney", await server.CreateDatabaseAsync()));
    }

    private static async Task RunOnAsync(string store, params (string Name, string Value)[] settings)
    {
        using var folder = new TemporaryFolder();
        await using var edge = await BenchmarkEdge.StartAsync(folder.Path, settings);
        var contents = await SampleContents.IdsAsync(edge.Url);
        var visitors = new List<string[]>();
        foreach (var size in Sizes)
        {
            // A durable visit makes a history longer: short ones are visited once.
            visitors.Add(await SampleVisitors.CreateAsync(edge.Url, Math.Min(Visits, MostTouchpoints / size), size, TimeProvider.System.GetUtcNow()));
        }

        using var connection = await HttpConnection.OpenAsync(edge.Url);
        await MeasureAsync(connection, visitors, contents, "?dryRun=true");
        await Console.Out.WriteLineAsync(Row($"`visit` dryRun, {store}", await MeasureAsync(connection, visitors, contents, "?dryRun=true")));
        await Console.Out.WriteLineAsync(Row($"`visit` durable, {store}", await MeasureAsync(connection, visitors, contents, "")));
    }

    // Sizes in turn, so that whatever else the machine does concerns all alike.
    private static async Task<double[]> MeasureAsync(HttpConnection connection, List<string[]> visitors, string[] contents, string query)
    {
        var taken = visitors.ConvertAll(_ => new List<double>());
        for (var visit = 0; visit < Visits; visit++)
        {
            for (var size = 0; size < visitors.Count; size++)
            {
                var token = visitors[size][visit % visitors[size].Length];
                var request = SampleRequests.Visit(token, contents[visit % contents.Length], query, visit);
                var start = TimeProvider.System.GetTimestamp();
                var reply = await connection.SendAsync(request);
                taken[size].Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
                if (reply.Status != 200)
                {
                    throw new InvalidOperationException($"{reply.Status}: {Encoding.UTF8.GetString(reply.Body.Span)}");
                }
            }
        }

        return [.. taken.Select(LoadFigures.Middle)];
    }

    private static string Row(string name, double[] medians) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {string.Join(" | ", medians.Select(median => median.ToString("0.00", CultureInfo.InvariantCulture)))} | **{medians[^1] / medians[0]:0.00}** |");
}

using System.Globalization;
using ContentJourney.Benchmarks.Clients;
using ContentJourney.Benchmarks.Http;
using ContentJourney.Benchmarks.Memory;
using ContentJourney.Benchmarks.Store;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Configuration;
using Microsoft.Data.Sqlite;

namespace ContentJourney.Benchmarks.Experiments;

/// <summary><c>experiments</c>: what a visit costs while one runs, and how long the results of many exposed visitors take.</summary>
internal static class ExperimentsCommand
{
    private const int Visitors = 500;
    private const int Visits = 5_000;
    private const int Rounds = 5;

    // Until the compiler has done what it does to code that is called often.
    private const int WarmUps = 3;
    private const int Each = 20;
    private static readonly int[] s_exposed = [10_000, 100_000];

    /// <summary>Measures and prints two tables.</summary>
    public static async Task RunAsync()
    {
        await CompareVisitsAsync();
        Console.WriteLine("\n| exposed visitors | results, s | processor, s | memory before | with them |\n|---|---|---|---|---|");
        foreach (var exposed in s_exposed)
        {
            await ReadResultsAsync(exposed);
        }
    }

    private static async Task CompareVisitsAsync()
    {
        using var folder = new TemporaryFolder();
        await using var without = await TestedEdge.StartAsync(Path.Combine(folder.Path, "without"));
        await using var with = await TestedEdge.StartAsync(Path.Combine(folder.Path, "with"));
        var contents = await SampleContents.IdsAsync(with.Url);
        var now = TimeProvider.System.GetUtcNow();
        var none = await SampleVisitors.CreateAsync(without.Url, Visitors, 50, now);
        var drawn = await SampleVisitors.CreateAsync(with.Url, Visitors, 50, now);
        var kept = await SampleVisitors.CreateAsync(with.Url, Visitors, 50, now);

        // All have been here as often: what they were shown counts when slots are filled.
        await VisitAsync(without, none, contents, "", 2 * Visitors);
        await VisitAsync(with, drawn, contents, "", 2 * Visitors);
        await VisitAsync(with, kept, contents, "", Visitors);
        await with.RunExperimentAsync();
        await VisitAsync(with, kept, contents, "", Visitors);
        (string Name, TestedEdge Edge, string[] Visitors)[] cases = [("no experiment", without, none), ("one runs, the variant is drawn", with, drawn), ("one runs, the variant is stored", with, kept)];
        var figures = cases.Select(_ => new List<(double Micros, double Bytes)>()).ToArray();
        for (var round = -WarmUps; round < Rounds; round++)
        {
            for (var i = 0; i < cases.Length; i++)
            {
                var figure = await VisitAsync(cases[i].Edge, cases[i].Visitors, contents, "?dryRun=true", Visits);
                if (round >= 0)
                {
                    figures[i].Add(figure);
                }
            }
        }

        Console.WriteLine("| `visit` dryRun, SQLite | µs of a core | ratio | bytes allocated | ratio |\n|---|---|---|---|---|");
        var micros = figures.Select(rounds => LoadFigures.Middle([.. rounds.Select(figure => figure.Micros)])).ToArray();
        var bytes = figures.Select(rounds => LoadFigures.Middle([.. rounds.Select(figure => figure.Bytes)])).ToArray();
        for (var i = 0; i < cases.Length; i++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {cases[i].Name} | {micros[i]:0} | {micros[i] / micros[0]:0.00} | {bytes[i]:N0} | {bytes[i] / bytes[0]:0.00} |"));
        }
    }

    private static async Task<(double Micros, double Bytes)> VisitAsync(TestedEdge edge, string[] visitors, string[] contents, string query, int visits)
    {
        using var connection = await HttpConnection.OpenAsync(edge.Url);
        var (processor, allocated) = (edge.ProcessorTime, await edge.AllocatedAsync());
        for (var visit = 0; visit < visits; visit++)
        {
            await new Latencies().SendAsync(connection, SampleRequests.Visit(visitors[visit % visitors.Length], contents[visit % contents.Length], query, visit));
        }

        return ((edge.ProcessorTime - processor).TotalMicroseconds / visits, (await edge.AllocatedAsync() - allocated) / visits);
    }

    private static async Task ReadResultsAsync(int exposed)
    {
        using var folder = new TemporaryFolder();
        await using (var first = await TestedEdge.StartAsync(folder.Path))
        {
            await first.RunExperimentAsync();
            await first.EndAsync();
        }

        SqliteSeed.Write(folder.Path, new SeededHistories(exposed, Each, [Guid.Empty.ToString()], TimeProvider.System.GetUtcNow()));
        await ExposeAsync(Path.Combine(folder.Path, DataDirectory.FileName));
        await using var edge = await TestedEdge.StartAsync(folder.Path);
        var (before, processor, start) = (ProcessMemory.Of(edge.Id), edge.ProcessorTime, TimeProvider.System.GetTimestamp());
        var results = await edge.ReadResultsAsync();
        var (elapsed, taken) = (TimeProvider.System.GetElapsedTime(start), edge.ProcessorTime - processor);
        var counted = results.GetProperty("variants").EnumerateArray().Sum(variant => variant.GetProperty("visitors").GetInt32());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {counted:N0} of {Each} touchpoints | {elapsed.TotalSeconds:0.0} | {taken.TotalSeconds:0.0} | {before} | {ProcessMemory.Of(edge.Id)} |"));
    }

    /// <summary>Gives each visitor a variant, and an exposure at the middle of the history.</summary>
    private static async Task ExposeAsync(string file)
    {
        await using var store = new SqliteConnection($"Data Source={file};Pooling=False");
        await store.OpenAsync();
        await using var expose = store.CreateCommand();
        expose.CommandText = $"""
            UPDATE visitor SET consent = 7, assignments = json_array(json_array(
                '{TestedEdge.Experiment}', CASE number % 2 WHEN 0 THEN 'control' ELSE 'b' END, 1, created_at, created_at + $half, 'awareness'))
            """;
        expose.Parameters.AddWithValue("$half", TimeSpan.FromDays(180).Ticks);
        await expose.ExecuteNonQueryAsync();
    }
}

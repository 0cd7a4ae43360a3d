using System.Globalization;
using ContentJourney.Benchmarks.Clients;
using ContentJourney.Benchmarks.Http;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Benchmarks.Load;

/// <summary>
/// <c>-- load</c>: the page views of a day with its curve and bursts. The curve passes in minutes; the rates are those of
/// 1, 10 and 50 million views a day.
/// </summary>
internal static class LoadCommand
{
    private const double ViewsADay = 1_000_000;
    private const int WarmUpSeconds = 10;
    private const int ColdVisitors = 12_000;
    private const int Touchpoints = 50;
    private static readonly (double Times, double Seconds)[] Runs = [(1, 180), (10, 180), (50, 60)];

    /// <summary>Runs the loads and prints a table.</summary>
    /// <param name="only">The store; null: both.</param>
    public static async Task RunAsync(string? only)
    {
        await Console.Out.WriteLineAsync(
            """
            | store | views a day | requests | busiest second | p50 ms | p99 ms | longest ms | errors |
            |---|---|---|---|---|---|---|---|
            """);
        if (StoreNames.IsWanted(StoreNames.Sqlite, only))
        {
            await RunOnAsync(StoreNames.Sqlite);
        }

        if (StoreNames.IsWanted(StoreNames.Postgres, only))
        {
            await using var server = await PostgresCluster.CreateAsync();
            await RunOnAsync(StoreNames.Postgres, ("ConnectionStrings__ContentJourney", await server.CreateDatabaseAsync()));
        }
    }

    private static async Task RunOnAsync(string store, params (string Name, string Value)[] settings)
    {
        using var folder = new TemporaryFolder();
        string[] cold;
        string[] contents;
        await using (var seeding = await BenchmarkEdge.StartAsync(folder.Path, settings))
        {
            cold = await SampleVisitors.CreateAsync(seeding.Url, ColdVisitors, Touchpoints, TimeProvider.System.GetUtcNow());
            contents = await SampleContents.IdsAsync(seeding.Url);
            await seeding.TerminateAsync();
        }

        // Started anew, so that nobody's history is in memory.
        await using var edge = await BenchmarkEdge.StartAsync(folder.Path, settings);
        var mix = new VisitorMix(cold, contents);
        await new OpenLoop(edge.Url, mix, TimeProvider.System).RunAsync(Arrivals.Of(10 * ViewsADay, WarmUpSeconds));
        foreach (var (times, seconds) in Runs)
        {
            var instants = Arrivals.Of(times * ViewsADay, seconds);
            var loop = new OpenLoop(edge.Url, mix, TimeProvider.System);
            await Console.Out.WriteLineAsync(Row(store, times * ViewsADay, instants, await loop.RunAsync(instants), loop.Errors));
        }
    }

    private static string Row(string store, double viewsADay, List<double> instants, double[] milliseconds, int errors)
    {
        var busiest = instants.GroupBy(instant => (int)instant).Max(second => second.Count());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {store} | {viewsADay:N0} | {instants.Count:N0} | {busiest:N0} | {At(0.5):0.0} | {At(0.99):0.0} | {At(1):0} | {errors} |");

        double At(double part) => milliseconds.Length == 0 ? double.NaN : milliseconds[(int)Math.Min(milliseconds.Length * part, milliseconds.Length - 1)];
    }
}

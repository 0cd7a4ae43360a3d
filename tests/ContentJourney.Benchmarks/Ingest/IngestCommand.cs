using System.Diagnostics;
using System.Globalization;
using ContentJourney.Benchmarks.Clients;

namespace ContentJourney.Benchmarks.Ingest;

/// <summary><c>ingest</c>: durable touchpoints through HTTP beside the same rows written by hand with the same commit size.</summary>
internal static class IngestCommand
{
    private const int Rounds = 7;
    private const int Batches = 1_500;

    /// <summary>Runs it and prints a table.</summary>
    /// <param name="only">A store's name; null: both.</param>
    public static async Task RunAsync(string? only)
    {
        Console.WriteLine($"{Batches * IngestBatch.Rows:N0} touchpoints a round and side, {Rounds} rounds in turn; medians.");
        Console.WriteLine();
        Console.WriteLine("| store | form | HTTP rows/s | rows a commit | by hand rows/s | rows a commit | ratio (least to most) |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var random = new Random(1);
        (string Name, Func<Task<IIngestStore>> Open)[] stores = [(StoreNames.Sqlite, SqliteIngest.OpenAsync), (StoreNames.Postgres, PostgresIngest.OpenAsync)];
        foreach (var (_, open) in stores.Where(store => StoreNames.IsWanted(store.Name, only)))
        {
            await using var store = await open();
            foreach (var form in Enum.GetValues<IngestForm>())
            {
                await MeasureAsync(store, form, random);
            }
        }
    }

    private static async Task MeasureAsync(IIngestStore store, IngestForm form, Random random)
    {
        var rounds = new List<Round>();
        for (var round = -1; round < Rounds; round++)
        {
            var measured = await RunAsync(store, form, random);
            if (round >= 0)
            {
                rounds.Add(measured);
            }
        }

        var ratios = rounds.Select(round => round.Ratio).Order().ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {store.Name} | {form} | {Median(rounds, round => round.Http):N0} | {Median(rounds, round => round.HttpCommit):N0} | {Median(rounds, round => round.ByHand):N0} | {Median(rounds, round => round.HandCommit):N0} | **{ratios[ratios.Length / 2]:P0}** ({ratios[0]:P0} to {ratios[^1]:P0}) |"));
    }

    private static async Task<Round> RunAsync(IIngestStore store, IngestForm form, Random random)
    {
        var now = TimeProvider.System.GetUtcNow();
        IngestBatch[] batches = [.. Enumerable.Range(0, Batches).Select(_ => IngestBatch.Create(form, random, now))];
        byte[][] requests = [.. batches.Select(batch => IngestRequest.Of(form, batch))];
        GC.Collect();

        var before = store.Commits();
        var start = Stopwatch.GetTimestamp();
        await IngestLoad.SendAsync(store.Edge.Url, requests);
        var http = Stopwatch.GetElapsedTime(start);
        var commits = store.Commits() - before;

        var together = (int)Math.Round((double)Batches / commits);
        start = Stopwatch.GetTimestamp();
        store.WriteByHand(batches, together);
        var byHand = Stopwatch.GetElapsedTime(start);
        const double Rows = Batches * IngestBatch.Rows;
        return new Round(Rows / http.TotalSeconds, Rows / commits, Rows / byHand.TotalSeconds, together * IngestBatch.Rows);
    }

    private static double Median(List<Round> rounds, Func<Round, double> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);

    private sealed record Round(double Http, double HttpCommit, double ByHand, double HandCommit)
    {
        public double Ratio => Http / ByHand;
    }
}

using System.Globalization;
using System.Text;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Benchmarks.Http;

/// <summary>A case that was measured.</summary>
/// <param name="Case">The case.</param>
/// <param name="Edge">What Edge did.</param>
/// <param name="Bare">What the bare server did.</param>
/// <param name="Ratio">The median of the ratios of requests a second, each from one round.</param>
internal sealed record ComparedCase(HttpCase Case, LoadFigures Edge, LoadFigures Bare, double Ratio)
{
    private const int WarmUpSeconds = 6;

    /// <summary>The head of the table that <see cref="ToString"/> gives rows of.</summary>
    public const string Header =
        """
        | case | Edge requests/s | p50 ms | p99 ms | µs of a core | bare requests/s | p50 ms | p99 ms | µs of a core | ratio | target |
        |---|---|---|---|---|---|---|---|---|---|---|
        """;

    /// <summary>Measures a case on Edge and on a bare server that gives the same answer, in turn.</summary>
    public static async Task<ComparedCase> MeasureAsync(EdgeProcess edge, string folder, HttpCase wanted, HttpOptions options)
    {
        var (requests, answer) = (Path.Combine(folder, "requests"), Path.Combine(folder, "answer"));
        RequestFile.Write(requests, wanted.Requests);
        var recorded = await RecordedAnswer.RecordAsync(edge.Url, wanted.Requests[0]);
        if (recorded.Status is not (200 or 304))
        {
            throw new InvalidOperationException($"{recorded.Status}: {Encoding.UTF8.GetString(recorded.Body)}");
        }

        recorded.Save(answer);
        await using var bare = await BareProcess.StartAsync(answer);
        var rounds = new List<(LoadFigures Edge, LoadFigures Bare)>();
        for (var round = -1; round < options.Rounds; round++)
        {
            var seconds = round < 0 ? WarmUpSeconds : options.Seconds;
            var figures = (
                await RunAsync(edge.Url, () => edge.ProcessorTime),
                await RunAsync(bare.Url, () => bare.ProcessorTime));
            if (round >= 0)
            {
                rounds.Add(figures);
            }

            async Task<LoadFigures> RunAsync(Uri server, Func<TimeSpan> spent)
            {
                var before = spent();
                var figures = await Wrk.RunAsync(server, requests, Serial(round), options.Connections, seconds);
                return figures with { Effort = (spent() - before).TotalMicroseconds / (figures.Rate * seconds) };
            }
        }

        return new ComparedCase(
            wanted,
            LoadFigures.MedianOf([.. rounds.Select(round => round.Edge)]),
            LoadFigures.MedianOf([.. rounds.Select(round => round.Bare)]),
            LoadFigures.Middle(rounds.Select(round => round.Edge.Rate / round.Bare.Rate)));
    }

    /// <summary>A row of the table.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Case.Name} | {Edge.Rate:N0} | {Edge.Median:0.0} | {Edge.Late:0.0} | {Edge.Effort:0} | {Bare.Rate:N0} | {Bare.Median:0.0} | {Bare.Late:0.0} | {Bare.Effort:0} | **{Ratio:P0}** | {Case.Target:P0} |");

    // No two runs may send a touchpoint of the same id.
    private static long Serial(int round) => (round + 2) * 100_000_000L;
}

namespace ContentJourney.Benchmarks.Http;

/// <summary>What a load came to.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="Median">Milliseconds that half of the answers took at most.</param>
/// <param name="Late">Milliseconds that 99 of a hundred answers took at most.</param>
/// <param name="Effort">Microseconds of a core that the server's process spent on each.</param>
internal readonly record struct LoadFigures(double Rate, double Median, double Late, double Effort = 0)
{
    /// <summary>The median of each figure over several runs.</summary>
    public static LoadFigures MedianOf(IReadOnlyCollection<LoadFigures> runs) => new(
        Middle(runs.Select(run => run.Rate)),
        Middle(runs.Select(run => run.Median)),
        Middle(runs.Select(run => run.Late)),
        Middle(runs.Select(run => run.Effort)));

    /// <summary>The median.</summary>
    public static double Middle(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}

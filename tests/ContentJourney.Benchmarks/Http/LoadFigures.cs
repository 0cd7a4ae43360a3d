namespace ContentJourney.Benchmarks.Http;

/// <summary>What a load came to.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="Median">Milliseconds that half of the answers took at most.</param>
/// <param name="Late">Milliseconds that 99 of a hundred answers took at most.</param>
internal readonly record struct LoadFigures(double Rate, double Median, double Late)
{
    /// <summary>The median of each figure over several runs.</summary>
    public static LoadFigures MedianOf(IReadOnlyCollection<LoadFigures> runs) => new(
        Middle(runs.Select(run => run.Rate)), Middle(runs.Select(run => run.Median)), Middle(runs.Select(run => run.Late)));

    /// <summary>The median.</summary>
    public static double Middle(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}

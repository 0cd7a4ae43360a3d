namespace ContentJourney.Engine.Experiments.Statistics.Significance;

/// <summary>Adjusts p-values for having looked at several: compare the adjusted ones with α.</summary>
public static class Corrections
{
    /// <summary>Holm's step-down: keeps the chance of any false alarm at α, whatever the dependence.</summary>
    /// <param name="pValues">Each 0 to 1.</param>
    /// <returns>The adjusted values in the same order.</returns>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> pValues)
    {
        var adjusted = new double[pValues.Count];
        var (rank, largest) = (0, 0.0);
        foreach (var index in Ascending(pValues))
        {
            largest = Math.Max(largest, Math.Min(1, pValues[index] * (pValues.Count - rank)));
            adjusted[index] = largest;
            rank++;
        }

        return adjusted;
    }

    /// <summary>Benjamini and Hochberg's step-up: keeps the expected share of false alarms among alarms at α.</summary>
    /// <param name="pValues">Each 0 to 1; independent or positively dependent.</param>
    /// <returns>The adjusted values in the same order.</returns>
    public static IReadOnlyList<double> BenjaminiHochberg(IReadOnlyList<double> pValues)
    {
        var adjusted = new double[pValues.Count];
        var (rank, smallest) = (pValues.Count, 1.0);
        foreach (var index in Ascending(pValues).Reverse())
        {
            smallest = Math.Min(smallest, pValues[index] * pValues.Count / rank);
            adjusted[index] = smallest;
            rank--;
        }

        return adjusted;
    }

    private static int[] Ascending(IReadOnlyList<double> pValues) => [.. Enumerable.Range(0, pValues.Count).OrderBy(index => pValues[index])];
}

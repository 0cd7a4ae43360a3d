namespace ContentJourney.Engine.Experiments.Statistics.Totals;

/// <summary>
/// Winsorising: values above a quantile count as that quantile, so that a few huge orders do not decide. The quantile is that of the
/// visitors who have a value: among all visitors most have none, and it could be 0.
/// </summary>
public static class OutlierCap
{
    /// <summary>
    /// The smallest given value that at least <paramref name="quantile"/> of all given values do not exceed (nearest rank); at least 0,
    /// or those without a value would be capped.
    /// </summary>
    /// <param name="variants">The values of each variant's visitors; one cap for all, or capping would itself make a difference.</param>
    /// <param name="quantile">Above 0, at most 1.</param>
    /// <returns>The cap; positive infinity when there are no values.</returns>
    public static double At(IReadOnlyList<IReadOnlyList<double>> variants, double quantile)
    {
        var values = variants.SelectMany(values => values).Order().ToArray();
        return values.Length == 0 ? double.PositiveInfinity : Math.Max(0, values[Math.Max(1, (int)Math.Ceiling(quantile * values.Length)) - 1]);
    }

    /// <summary>The totals of values of which none exceeds the cap.</summary>
    /// <param name="visitors">How many visitors there are; those without a value have 0.</param>
    /// <param name="values">At most as many values as visitors.</param>
    /// <param name="cap">The largest value that counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more values than visitors.</exception>
    public static Outcome Totals(long visitors, IReadOnlyList<double> values, double cap = double.PositiveInfinity)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(values.Count, visitors);
        if (visitors == 0)
        {
            return default;
        }

        var mean = values.Sum(value => Math.Min(value, cap)) / visitors;
        var squares = values.Sum(value => Square(Math.Min(value, cap) - mean)) + ((visitors - values.Count) * Square(mean));
        return Outcome.OfMean(visitors, mean, visitors == 1 ? 0 : squares / (visitors - 1));
    }

    private static double Square(double value) => value * value;
}

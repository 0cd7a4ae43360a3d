namespace ContentJourney.Engine.Experiments.Statistics.Totals;

/// <summary>What one metric measured in one variant, as totals over its visitors.</summary>
public readonly record struct Outcome
{
    private Outcome(long visitors, double mean, double variance, long? conversions) =>
        (Visitors, Mean, Variance, Conversions) = (visitors, mean, variance, conversions);

    /// <summary>How many visitors were exposed, 0 or more.</summary>
    public long Visitors { get; }

    /// <summary>How many of them converted; null for a metric of values.</summary>
    public long? Conversions { get; }

    /// <summary>Conversions or value per visitor; 0 without visitors.</summary>
    public double Mean { get; }

    /// <summary>Variance between visitors: p(1 − p) for conversions, with n − 1 for values; 0 where it cannot be known.</summary>
    public double Variance { get; }

    /// <summary>The variance of <see cref="Mean"/>.</summary>
    internal double SquaredError => Visitors == 0 ? 0 : Variance / Visitors;

    /// <summary>
    /// How many equal values are as telling as these, (Σx)²/Σx²: the conversions of rates, and at most the visitors who have a value. A
    /// few large values among many zeros, or far above the others, count as few.
    /// </summary>
    internal double EqualValues => Visitors == 0 || Mean == 0 ? 0 : Visitors / (1 + (Variance / Mean / Mean * (Conversions is null ? 1 - (1.0 / Visitors) : 1)));

    /// <summary>Each visitor converted or not.</summary>
    /// <param name="visitors">0 or more.</param>
    /// <param name="conversions">0 to <paramref name="visitors"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of range.</exception>
    public static Outcome OfConversions(long visitors, long conversions)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(visitors);
        ArgumentOutOfRangeException.ThrowIfNegative(conversions);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(conversions, visitors);
        var rate = visitors == 0 ? 0 : (double)conversions / visitors;
        return new Outcome(visitors, rate, visitors == 0 ? 0 : rate * (visitors - conversions) / visitors, conversions);
    }

    /// <summary>Each visitor has a value, 0 for those without one.</summary>
    /// <param name="visitors">0 or more.</param>
    /// <param name="sum">Σ of the values, finite.</param>
    /// <param name="sumOfSquares">Σ of the values' squares; sums that no values can have count as no variance.</param>
    public static Outcome OfSums(long visitors, double sum, double sumOfSquares)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(visitors);
        return visitors == 0
            ? default
            : OfMean(visitors, sum / visitors, visitors == 1 ? 0 : Sums.Centred(visitors, sum, sum, sumOfSquares) / (visitors - 1));
    }

    /// <summary>Each visitor has a value; mean and variance are known.</summary>
    internal static Outcome OfMean(long visitors, double mean, double variance) => new(visitors, mean, Math.Max(0, variance), null);

    /// <summary>Variant less control; exact for counts, whose rates may agree in many digits.</summary>
    internal static double Difference(in Outcome control, in Outcome variant) =>
        control.Conversions is { } c && variant.Conversions is { } v
            ? (double)CrossProduct(control.Visitors, c, variant.Visitors, v) / control.Visitors / variant.Visitors
            : variant.Mean - control.Mean;

    internal static Int128 CrossProduct(long visitors, long conversions, long otherVisitors, long otherConversions) =>
        ((Int128)otherConversions * visitors) - ((Int128)conversions * otherVisitors);
}

using ContentJourney.Engine.Experiments.Statistics.Distributions;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Statistics.Significance;

/// <summary>Intervals of the difference of two rates.</summary>
internal static class RateInterval
{
    /// <summary>Wald's, whose variance is not pooled because it holds where rates differ.</summary>
    public static (double Low, double High) Wald(in Outcome control, in Outcome variant, double alpha)
    {
        var difference = Outcome.Difference(control, variant);
        var half = NormalDistribution.UpperQuantile(alpha / 2) * Math.Sqrt(control.SquaredError + variant.SquaredError);
        return (difference - half, difference + half);
    }

    /// <summary>Newcombe's hybrid of two Wilson intervals (1998), which does not shrink to nothing at 0 conversions.</summary>
    public static (double Low, double High) Newcombe(in Outcome control, in Outcome variant, double alpha)
    {
        var difference = Outcome.Difference(control, variant);
        var z = NormalDistribution.UpperQuantile(alpha / 2);
        var (first, second) = (Wilson(control, z), Wilson(variant, z));
        return (
            difference - double.Hypot(variant.Mean - second.Low, first.High - control.Mean),
            difference + double.Hypot(second.High - variant.Mean, control.Mean - first.Low));
    }

    private static (double Low, double High) Wilson(in Outcome outcome, double z)
    {
        var (n, square) = ((double)outcome.Visitors, z * z);
        var (centre, half) = (outcome.Mean + (square / (2 * n)), z * Math.Sqrt(outcome.SquaredError + (square / (4 * n * n))));
        return ((centre - half) / (1 + (square / n)), (centre + half) / (1 + (square / n)));
    }
}

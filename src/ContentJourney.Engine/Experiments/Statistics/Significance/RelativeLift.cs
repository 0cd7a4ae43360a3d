using ContentJourney.Engine.Experiments.Statistics.Distributions;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Statistics.Significance;

/// <summary>By what share of the control the variant differs.</summary>
/// <param name="Value">−0.1 is a tenth less; null where the control is 0.</param>
/// <param name="Low">The lower end of the interval at 1 − α, by the delta method on the logarithm of the ratio; null unless both are above 0.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct RelativeLift(double? Value, double? Low, double? High)
{
    /// <summary>Compares two outcomes.</summary>
    /// <param name="control">The control's totals.</param>
    /// <param name="variant">The variant's totals, of the same kind.</param>
    /// <param name="alpha">The error rate of the interval, above 0 and at most ½.</param>
    public static RelativeLift Of(in Outcome control, in Outcome variant, double alpha)
    {
        if (control.Mean == 0)
        {
            return default;
        }

        var value = Outcome.Difference(control, variant) / control.Mean;
        if (control.Mean < 0 || variant.Mean <= 0)
        {
            return new RelativeLift(Finite(value), null, null);
        }

        var error = Math.Sqrt((control.SquaredError / control.Mean / control.Mean) + (variant.SquaredError / variant.Mean / variant.Mean));
        var factor = Math.Exp(NormalDistribution.UpperQuantile(alpha / 2) * error);
        return new RelativeLift(Finite(value), Finite(((1 + value) / factor) - 1), Finite(((1 + value) * factor) - 1));
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}

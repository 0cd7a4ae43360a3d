using ContentJourney.Engine.Experiments.Statistics.Distributions;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Statistics.Bayes;

/// <summary>What is believed of a variant after its totals: rates after uniform priors, means as normal with the sampled variance.</summary>
/// <param name="ChanceToBeat">The probability that the variant is better than the control.</param>
/// <param name="ExpectedLoss">How much worse the variant is on average if it is chosen, counting 0 where it is better; in the metric's unit.</param>
public readonly record struct Posterior(double ChanceToBeat, double ExpectedLoss)
{
    /// <summary>Compares; null where a mean's variance cannot be known.</summary>
    /// <param name="control">The control's totals.</param>
    /// <param name="variant">The variant's totals, of the same kind.</param>
    /// <param name="lowerIsBetter">Whether less is better.</param>
    public static Posterior? Of(in Outcome control, in Outcome variant, bool lowerIsBetter)
    {
        var (worse, better) = lowerIsBetter ? (variant, control) : (control, variant);
        return control.Conversions is null || variant.Conversions is null
            ? OfMeans(control, variant, lowerIsBetter)
            : new Posterior(Above(worse, better), lowerIsBetter ? Excess(control, variant) : Excess(variant, control));
    }

    private static Posterior? OfMeans(in Outcome control, in Outcome variant, bool lowerIsBetter)
    {
        var error = Math.Sqrt(control.SquaredError + variant.SquaredError);
        if (control.Visitors < 2 || variant.Visitors < 2 || error == 0)
        {
            return null;
        }

        var gain = lowerIsBetter ? control.Mean - variant.Mean : variant.Mean - control.Mean;
        var z = gain / error;
        return new Posterior(NormalDistribution.Cumulative(z), Math.Max(0, -gain) + (error * NormalDistribution.Excess(Math.Abs(z))));
    }

    /// <summary>P(high &gt; low): over the density of the narrower of both, beside which the wider changes slowly.</summary>
    private static double Above(in Outcome low, in Outcome high)
    {
        var (below, above) = (BetaPosterior.Of(low), BetaPosterior.Of(high));
        return Math.Min(1, below.Width < above.Width
            ? Integral(below, above, u => below.LogDensity(u) + above.LogAbove(u))
            : Integral(above, below, u => above.LogDensity(u) + below.LogBelow(u)));
    }

    /// <summary>E[max(high − low, 0)]; where the expectation is positive, that and the small rest.</summary>
    private static double Excess(in Outcome low, in Outcome high)
    {
        var (below, above) = (BetaPosterior.Of(low), BetaPosterior.Of(high));
        if (above.Mean > below.Mean)
        {
            return above.Mean - below.Mean + Excess(high, low);
        }

        return below.Width < above.Width
            ? Integral(below, above, u => below.LogDensity(u) + above.LogExcess(u))
            : Integral(above, below, u => above.LogDensity(u) + below.LogShortfall(u));
    }

    private static double Integral(BetaPosterior narrow, BetaPosterior wide, Func<double, double> f)
    {
        var margin = 4 * narrow.Width;
        return LogConcaveIntegral.Of(f, Math.Min(narrow.Mode, wide.Mode) - margin, Math.Max(narrow.Mode, wide.Mode) + margin);
    }
}

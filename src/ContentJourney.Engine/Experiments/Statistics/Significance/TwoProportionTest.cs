using ContentJourney.Engine.Experiments.Statistics.Distributions;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Statistics.Significance;

/// <summary>The pooled z test of two rates. Its interval is Wald's, or Newcombe's where a variant has a count below 5.</summary>
internal static class TwoProportionTest
{
    public static FixedTest Of(in Outcome control, in Outcome variant, double alpha)
    {
        var (low, high) = Math.Min(SmallestCount(control), SmallestCount(variant)) < FixedTest.SmallestExpected
            ? RateInterval.Newcombe(control, variant, alpha)
            : RateInterval.Wald(control, variant, alpha);
        return new FixedTest(TestKind.TwoProportionZ, NormalDistribution.TwoSided(Statistic(control, variant)), low, high);
    }

    /// <summary>(p₂ − p₁)/√(p(1 − p)(1/n₁ + 1/n₂)), with exact products of the counts.</summary>
    private static double Statistic(in Outcome control, in Outcome variant)
    {
        var (n1, n2, c1, c2) = (control.Visitors, variant.Visitors, control.Conversions!.Value, variant.Conversions!.Value);
        var (visitors, conversions) = ((double)n1 + n2, (double)c1 + c2);
        return (double)Outcome.CrossProduct(n1, c1, n2, c2) * Math.Sqrt(visitors / conversions / (visitors - conversions) / n1 / n2);
    }

    private static long SmallestCount(in Outcome outcome) => Math.Min(outcome.Conversions!.Value, outcome.Visitors - outcome.Conversions.Value);
}

using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Statistics.Significance;

/// <summary>Fisher's exact test of two rates: the probability of all tables with the same margins that are no likelier than this one.</summary>
internal static class FisherTest
{
    public static FixedTest Of(in Outcome control, in Outcome variant, double alpha)
    {
        var (low, high) = RateInterval.Newcombe(control, variant, alpha);
        return new FixedTest(TestKind.FisherExact, PValue(control, variant), low, high);
    }

    private static double PValue(in Outcome control, in Outcome variant)
    {
        var (n, other, conversions) = (control.Visitors, variant.Visitors, control.Conversions!.Value + variant.Conversions!.Value);
        var mode = (long)((double)(n + 1) / (n + other + 2) * (conversions + 1));
        return ExactTails.TwoSided(
            control.Conversions!.Value,
            mode,
            Math.Max(0, conversions - other),
            Math.Min(n, conversions),
            k => (double)(n - k) * (conversions - k) / ((double)(k + 1) * (other - conversions + k + 1)));
    }
}

using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Statistics.Significance;

/// <summary>The two-sided fixed-horizon test of a variant against the control: right for one look at a size planned before.</summary>
/// <param name="Kind">Which test.</param>
/// <param name="PValue">0 to 1.</param>
/// <param name="Low">The lower end of the interval of the absolute difference at 1 − α; null where there is none.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct FixedTest(TestKind Kind, double PValue, double? Low, double? High)
{
    /// <summary>Below this expected count the normal approximation is not used.</summary>
    public const double SmallestExpected = 5;

    /// <summary>Tests with the method that fits the totals.</summary>
    /// <param name="control">The control's totals.</param>
    /// <param name="variant">The variant's totals, of the same kind.</param>
    /// <param name="alpha">The error rate of the interval, above 0 and at most ½.</param>
    public static FixedTest Of(in Outcome control, in Outcome variant, double alpha)
    {
        if (control.Visitors == 0 || variant.Visitors == 0)
        {
            return new FixedTest(TestKind.None, 1, null, null);
        }

        if (control.Conversions is null || variant.Conversions is null)
        {
            return WelchTest.Of(control, variant, alpha);
        }

        return SmallestExpectedCount(control, variant) < SmallestExpected
            ? FisherTest.Of(control, variant, alpha)
            : TwoProportionTest.Of(control, variant, alpha);
    }

    private static double SmallestExpectedCount(in Outcome control, in Outcome variant)
    {
        var visitors = (double)control.Visitors + variant.Visitors;
        var conversions = (double)control.Conversions!.Value + variant.Conversions!.Value;
        return Math.Min(control.Visitors, variant.Visitors) / visitors * Math.Min(conversions, visitors - conversions);
    }
}

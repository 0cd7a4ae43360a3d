using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Statistics.Significance;

/// <summary>The always-valid test of a variant against the control: right however often one looks, and when one stops because of it.</summary>
/// <param name="PValue">0 to 1; 1 while it is not shown.</param>
/// <param name="Low">The lower end of the interval of the absolute difference at 1 − α; while it is not shown −1 for rates, null for means.</param>
/// <param name="High">Its upper end; while it is not shown 1 for rates, null for means.</param>
/// <param name="Shown">Whether there is enough for the asymptotic theory to hold.</param>
public readonly record struct AnytimeTest(double PValue, double? Low, double? High, bool Shown)
{
    /// <summary>The fewest visitors of each variant from which it is shown.</summary>
    public const int FewestVisitors = 100;

    /// <summary>The fewest conversions, and visitors who did not convert, of each variant from which it is shown.</summary>
    public const int FewestConversions = 20;

    /// <summary>The fewest equal values that must be as telling as those of each variant, from which it is shown.</summary>
    public const int FewestValues = 30;

    /// <summary>Tests the totals.</summary>
    /// <param name="control">The control's totals.</param>
    /// <param name="variant">The variant's totals, of the same kind.</param>
    /// <param name="alpha">The error rate over all looks, above 0 and at most ½.</param>
    /// <param name="tunedTo">The number of visitors at which the interval is narrowest; positive.</param>
    public static AnytimeTest Of(in Outcome control, in Outcome variant, double alpha, double tunedTo)
    {
        var squaredError = control.SquaredError + variant.SquaredError;
        if (!IsEnough(control) || !IsEnough(variant) || squaredError <= 0)
        {
            return control.Conversions is null ? new AnytimeTest(1, null, null, false) : new AnytimeTest(1, -1, 1, false);
        }

        var sequence = new ConfidenceSequence(alpha, tunedTo);
        var visitors = (double)control.Visitors + variant.Visitors;
        var difference = Outcome.Difference(control, variant);
        var half = sequence.HalfWidth(visitors, squaredError);
        return new AnytimeTest(sequence.PValue(visitors, difference, squaredError), difference - half, difference + half, true);
    }

    private static bool IsEnough(in Outcome outcome) => outcome.Visitors >= FewestVisitors && (outcome.Conversions is { } conversions
        ? Math.Min(conversions, outcome.Visitors - conversions) >= FewestConversions
        : outcome.EqualValues >= FewestValues);
}

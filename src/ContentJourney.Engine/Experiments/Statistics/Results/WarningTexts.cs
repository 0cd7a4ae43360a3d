using ContentJourney.Engine.Experiments.Statistics.Significance;

namespace ContentJourney.Engine.Experiments.Statistics.Results;

/// <summary>What a reader must know before believing the numbers.</summary>
internal static class WarningTexts
{
    public static IReadOnlyList<string> Of(Judge judge) =>
    [
        .. OfExperiment(judge),
        .. judge.Metrics.SelectMany(metric => OfMetric(judge, metric)),
        .. judge.Harms().Select(harm => $"The guardrail '{harm.Guardrail.Totals.Alias}' got worse in '{harm.Harm.Variant}'."),
    ];

    private static IEnumerable<string> OfExperiment(Judge judge)
    {
        if (!judge.Ratio.Ok)
        {
            yield return "The sample ratio does not fit the weights: no figure here can be trusted.";
        }

        if (judge.Plan.Elapsed is { TotalDays: < 7 })
        {
            yield return "It ran less than a week: week days differ.";
        }

        if (judge.Primary.Comparisons.Count > 1)
        {
            yield return "Intervals are each at 1 - alpha; the verdict uses p-values corrected for the number of variants (Holm).";
        }
    }

    private static IEnumerable<string> OfMetric(Judge judge, MetricResult metric)
    {
        if (metric.Totals.Cuped is { } cuped)
        {
            yield return $"Means of '{metric.Totals.Alias}' are adjusted by what was measured before exposure; that took out {Figures.Percent(cuped.VarianceReduction)} of the variance.";
        }

        for (var index = 0; index < metric.Comparisons.Count; index++)
        {
            foreach (var text in OfComparison(judge, metric, index))
            {
                yield return $"'{metric.Totals.Alias}' of '{metric.Comparisons[index].Variant}': {text}";
            }
        }
    }

    private static IEnumerable<string> OfComparison(Judge judge, MetricResult metric, int index)
    {
        var comparison = metric.Comparisons[index];
        if (comparison.Fixed.Kind == TestKind.None)
        {
            yield return "no test can be made: a variant has too few visitors, or nothing varies.";
        }
        else if (comparison.Fixed.Kind == TestKind.FisherExact)
        {
            yield return "too few conversions for the normal approximation; the test is exact.";
        }

        if (!comparison.Anytime.Shown)
        {
            yield return $"the always-valid interval is shown from {AnytimeTest.FewestVisitors} visitors in each variant"
                + (metric.Totals.Outcomes[0].Conversions is null ? "." : $", {AnytimeTest.FewestConversions} of them with and {AnytimeTest.FewestConversions} without a conversion.");
        }

        if (judge.IsBelowAlpha(metric, index) && !judge.IsDecidedAnytime(metric, index))
        {
            yield return judge.Power.Reached && !judge.Plan.Peeked
                ? "the fixed-horizon p holds if this is the first look; if results were looked at before, go by the always-valid p."
                : "the fixed-horizon p is below alpha, but it holds only for one look, at the planned size.";
        }
    }
}

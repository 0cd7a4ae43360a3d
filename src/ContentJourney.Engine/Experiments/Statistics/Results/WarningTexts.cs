using ContentJourney.Engine.Experiments.Statistics.Significance;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Statistics.Results;

/// <summary>What a reader must know before believing the numbers.</summary>
internal static class WarningTexts
{
    public static IReadOnlyList<string> Of(Judge judge) =>
    [
        .. OfExperiment(judge),
        .. judge.Metrics.SelectMany(metric => OfMetric(judge, metric)),
        .. judge.Harms().Select(harm => $"The guardrail '{harm.Guardrail.Totals.Alias}' {Judge.Became(harm.Guardrail)} in '{harm.Harm.Variant}'."),
    ];

    private const int Uneven = 4;

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

        if (judge.Power.PerVariant is null)
        {
            yield return "No size can be planned: the control has shown nothing to plan by, or the effect is too small to find; give a baseline.";
        }
        else if (judge.Plan.VisitorsPerDay is not null && judge.Power.MinimumDays is null)
        {
            yield return "At so few visitors a day it takes more than a hundred years.";
        }

        if (judge.Primary.Comparisons.Count > 1)
        {
            yield return "Intervals are each at 1 - alpha; the verdict uses p-values corrected for the number of variants (Holm).";
        }
    }

    private static IEnumerable<string> OfMetric(Judge judge, MetricResult metric)
    {
        var variants = judge.Totals.Variants;
        if (metric.Totals.Outcomes.Where((outcome, index) => outcome.Visitors < variants[index].Visitors).Any())
        {
            yield return $"'{metric.Totals.Alias}' compares only visitors who have one: where a variant changes who does, these are not alike.";
        }

        if (IsUncapped(metric.Totals) && variants.Max(variant => variant.Weight) >= Uneven * variants.Min(variant => variant.Weight))
        {
            yield return $"Weights are uneven and values of '{metric.Totals.Alias}' are not capped: a few large ones can raise a false alarm.";
        }

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

    private static bool IsUncapped(MetricTotals metric) => metric.Cap is null && metric.Outcomes[0].Conversions is null;

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

        if (comparison.Difference is not null && comparison.Lift.Value is null)
        {
            yield return "there is no relative difference: the control has 0, or next to nothing.";
        }
        else if (comparison.Difference is not null && (comparison.Lift.Low is null || comparison.Lift.High is null))
        {
            yield return "the relative difference has no interval: there is one where both are above 0.";
        }

        if (!comparison.Anytime.Shown)
        {
            yield return $"the always-valid interval is shown from {AnytimeTest.FewestVisitors} visitors in each variant, "
                + (metric.Totals.Outcomes[0].Conversions is null
                    ? $"with values as telling as {AnytimeTest.FewestValues} equal ones, (sum)²/sumOfSquares."
                    : $"{AnytimeTest.FewestConversions} of them with and {AnytimeTest.FewestConversions} without a conversion.");
        }

        if (!comparison.IsEnough)
        {
            yield return "values are too few, or too far apart, for the normal approximation: the fixed-horizon p decides nothing.";
        }
        else if (judge.IsBelowAlpha(metric, index) && !judge.IsDecidedAnytime(metric, index))
        {
            yield return judge.Power.Reached && !judge.Plan.Peeked
                ? "the fixed-horizon p holds if this is the first look; if results were looked at before, go by the always-valid p."
                : "the fixed-horizon p is below alpha, but it holds only for one look, at the planned size.";
        }
    }
}

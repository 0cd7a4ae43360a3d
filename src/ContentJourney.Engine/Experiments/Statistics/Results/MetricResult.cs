using ContentJourney.Engine.Experiments.Statistics.Planning;
using ContentJourney.Engine.Experiments.Statistics.Significance;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Statistics.Results;

/// <summary>One metric's results.</summary>
/// <param name="Totals">What they are of.</param>
/// <param name="Comparisons">Each variant's, in order, without the control.</param>
/// <param name="Holm">The fixed-horizon p-values of this metric, corrected for the number of its comparisons.</param>
/// <param name="AnytimeHolm">The always-valid ones, corrected alike.</param>
public sealed record MetricResult(
    MetricTotals Totals, IReadOnlyList<Comparison> Comparisons, IReadOnlyList<double> Holm, IReadOnlyList<double> AnytimeHolm)
{
    internal static MetricResult Of(MetricTotals metric, IReadOnlyList<VariantTotals> variants, AnalysisPlan plan)
    {
        Comparison[] all = [.. variants.Skip(1).Select((variant, index) => Comparison.Of(variant.Alias, metric, index + 1, plan))];
        return new MetricResult(
            metric,
            all,
            Corrections.Holm([.. all.Select(one => one.Fixed.PValue)]),
            Corrections.Holm([.. all.Select(one => one.Anytime.PValue)]));
    }
}

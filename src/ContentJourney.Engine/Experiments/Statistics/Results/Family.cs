using ContentJourney.Engine.Experiments.Statistics.Significance;

namespace ContentJourney.Engine.Experiments.Statistics.Results;

/// <summary>The comparisons of all metrics but guardrails: looking at all of them finds something by chance more often than at one.</summary>
internal static class Family
{
    /// <summary>The results with the corrected p-values of the family's comparisons.</summary>
    public static IReadOnlyList<MetricResult> Corrected(IReadOnlyList<MetricResult> metrics)
    {
        double[] all = [.. metrics.Where(IsMember).SelectMany(metric => metric.Comparisons).Select(comparison => comparison.Fixed.PValue)];
        var (holm, hochberg) = (Corrections.Holm(all), Corrections.BenjaminiHochberg(all));
        var next = 0;
        return [.. metrics.Select(metric => !IsMember(metric) ? metric : metric with { Comparisons = [.. metric.Comparisons.Select(Correct)] })];

        Comparison Correct(Comparison comparison)
        {
            var index = next++;
            return comparison with { Adjusted = new AdjustedPValues(holm[index], hochberg[index]) };
        }
    }

    private static bool IsMember(MetricResult metric) => !metric.Totals.Guardrail;
}

using ContentJourney.Engine.Experiments.Statistics.Planning;
using ContentJourney.Engine.Experiments.Statistics.Significance;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Statistics.Results;

/// <summary>
/// Decides what an experiment shows. The always-valid test may decide at any time; the fixed-horizon test only at the planned size, and only
/// if nobody looked before. Several variants are judged by p-values corrected for their number.
/// </summary>
internal sealed class Judge(ExperimentTotals totals, IReadOnlyList<MetricResult> metrics, SampleRatio ratio, PowerCheck power)
{
    public ExperimentTotals Totals => totals;

    public AnalysisPlan Plan => totals.Plan;

    public IReadOnlyList<MetricResult> Metrics => metrics;

    public MetricResult Primary => metrics[0];

    public SampleRatio Ratio => ratio;

    public PowerCheck Power => power;

    /// <summary>What the whole experiment shows.</summary>
    public VerdictKind Kind()
    {
        if (!ratio.Ok)
        {
            return VerdictKind.Invalid;
        }

        if (!Plan.RanLongEnough)
        {
            return VerdictKind.NotYet;
        }

        VerdictKind[] kinds = [.. Enumerable.Range(0, Primary.Comparisons.Count).Select(KindOf)];
        VerdictKind[] strongest = [VerdictKind.VariantBetter, VerdictKind.NotYet, VerdictKind.NoDifferenceShown];
        return strongest.Where(kinds.Contains).FirstOrDefault(VerdictKind.ControlBetter);
    }

    /// <summary>What one variant shows on the primary metric.</summary>
    public VerdictKind KindOf(int index)
    {
        if (!IsDecided(Primary, index))
        {
            return power.Reached && Primary.Comparisons[index].IsEnough ? VerdictKind.NoDifferenceShown : VerdictKind.NotYet;
        }

        return Primary.Comparisons[index].PointsToBetter ? VerdictKind.VariantBetter : VerdictKind.ControlBetter;
    }

    /// <summary>The variant shown to be the best, of several the one with the largest difference; null where none is or a guardrail got worse in it.</summary>
    public string? Winner() => Kind() switch
    {
        VerdictKind.ControlBetter => totals.Variants[0].Alias,
        VerdictKind.VariantBetter => Best() is var best && Harms().Any(harm => harm.Harm.Variant == best.Variant) ? null : best.Variant,
        _ => null,
    };

    /// <summary>Whether the always-valid test shows a difference.</summary>
    public bool IsDecidedAnytime(MetricResult metric, int index) => metric.AnytimeHolm[index] < Plan.Alpha;

    /// <summary>Whether the fixed-horizon test would show a difference if it may decide.</summary>
    public bool IsBelowAlpha(MetricResult metric, int index) => metric.Holm[index] < Plan.Alpha;

    /// <summary>The guardrails that got worse, with the variant in which they did.</summary>
    public IEnumerable<(MetricResult Guardrail, Comparison Harm)> Harms() =>
        from metric in metrics
        where metric.Totals.Guardrail
        from index in Enumerable.Range(0, metric.Comparisons.Count)
        where (metric.Totals.EitherWay || !metric.Comparisons[index].PointsToBetter) && IsHarm(metric.Comparisons[index])
        select (metric, metric.Comparisons[index]);

    /// <summary>What became of a guardrail that is a harm.</summary>
    public static string Became(MetricResult guardrail) => guardrail.Totals.EitherWay ? "changed (nobody said which way is worse)" : "got worse";

    private Comparison Best() => Enumerable.Range(0, Primary.Comparisons.Count)
        .Where(index => KindOf(index) == VerdictKind.VariantBetter)
        .Select(index => Primary.Comparisons[index])
        .MaxBy(comparison => Math.Abs(comparison.Difference!.Value))!;

    private bool IsDecided(MetricResult metric, int index) =>
        IsDecidedAnytime(metric, index) || (FixedMayDecide(metric.Comparisons[index]) && IsBelowAlpha(metric, index));

    /// <summary>Without correction: a missed harm is the worse error.</summary>
    private bool IsHarm(Comparison comparison) =>
        comparison.Anytime.PValue < Plan.Alpha || (FixedMayDecide(comparison) && comparison.Fixed.PValue < Plan.Alpha);

    private bool FixedMayDecide(Comparison comparison) => power.Reached && !Plan.Peeked && comparison.IsEnough;
}

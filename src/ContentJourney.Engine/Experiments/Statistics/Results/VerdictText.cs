using ContentJourney.Engine.Experiments.Statistics.Significance;

namespace ContentJourney.Engine.Experiments.Statistics.Results;

/// <summary>Puts a verdict into words, with what it does not show.</summary>
internal static class VerdictText
{
    public static Verdict Of(Judge judge)
    {
        var kind = judge.Kind();
        IEnumerable<string> sentences = kind switch
        {
            VerdictKind.Invalid => [Mismatch(judge)],
            VerdictKind.NotYet when !judge.Plan.RanLongEnough => [RanTooShort(judge)],
            _ => [.. Enumerable.Range(0, judge.Primary.Comparisons.Count).Select(index => Sentence(judge, index)), NotShown(kind), .. Harms(judge)],
        };
        return new Verdict(kind, string.Join(' ', sentences));
    }

    private static string Mismatch(Judge judge) =>
        $"The variants' visitors do not fit their weights (p = {Figures.P(judge.Ratio.PValue)}, below {SampleRatio.Threshold}): visitors are missing or counted "
        + "twice, and not by chance. Whoever is missing may have acted differently, so that no difference can be trusted. It does not show which "
        + "variant is at fault, and more visitors do not mend it: find the cause and start anew.";

    private static string RanTooShort(Judge judge) =>
        $"Too early: it ran {judge.Plan.Elapsed!.Value.TotalDays:0.#} of at least {judge.Plan.MinimumRuntime!.Value.TotalDays:0.#} days. "
        + "Visitors of some week days are missing; what was measured so far shows neither a difference nor that there is none.";

    private static string Sentence(Judge judge, int index)
    {
        var comparison = judge.Primary.Comparisons[index];
        var measured = $"'{comparison.Variant}' has {Figures.Mean(judge.Primary.Totals.Outcomes[index + 1])} against "
            + $"{Figures.Mean(judge.Primary.Totals.Outcomes[0])} of '{judge.Totals.Variants[0].Alias}'";
        return judge.KindOf(index) switch
        {
            VerdictKind.VariantBetter => $"{measured} and is better: {Evidence(judge, index)}.",
            VerdictKind.ControlBetter => $"{measured} and is worse: {Evidence(judge, index)}.",
            VerdictKind.NoDifferenceShown => $"{measured}; no difference was shown at the planned size{Remaining(judge, index)}.",
            _ => $"{measured}; it is too early to say{Missing(judge, comparison)}.",
        };
    }

    private static string Evidence(Judge judge, int index)
    {
        var (metric, comparison) = (judge.Primary.Totals, judge.Primary.Comparisons[index]);
        var (low, high, pValue, how) = judge.IsDecidedAnytime(judge.Primary, index)
            ? (comparison.Anytime.Low, comparison.Anytime.High, judge.Primary.AnytimeHolm[index], "valid however often one looked")
            : (comparison.Fixed.Low, comparison.Fixed.High, judge.Primary.Holm[index], "valid for one look, at the planned size");
        return $"{Figures.Difference(metric, comparison.Difference!.Value)} ({Figures.Percent(1 - judge.Plan.Alpha)} interval "
            + $"{Figures.Interval(metric, low!.Value, high!.Value)}; p = {Figures.P(pValue)}, {how})";
    }

    private static string Remaining(Judge judge, int index) => judge.Primary.Comparisons[index].Fixed is { Low: { } low, High: { } high }
        ? $", and differences of {Figures.Interval(judge.Primary.Totals, low, high)} remain possible"
        : "";

    private static string Missing(Judge judge, Comparison comparison) => judge.Power.Reached && !comparison.IsEnough
        ? ": values are too few, or too far apart, for the normal approximation"
        : judge.Power.PerVariant is { } size
        ? $": to find a relative change of {Figures.Percent(judge.Plan.MinimumEffect)} each variant needs {Figures.Count(size)} visitors"
        : ": the control has shown nothing yet to plan a size by";

    private static string NotShown(VerdictKind kind) => kind switch
    {
        VerdictKind.NotYet => "What was measured so far may be chance; it shows neither a difference nor that there is none.",
        VerdictKind.NoDifferenceShown => "That does not show that the variants are equal, only that a difference of the planned size is unlikely to be missed.",
        _ => "That does not show why, that the difference stays this large, or that it holds for other visitors, seasons and metrics.",
    };

    private static IEnumerable<string> Harms(Judge judge) => judge.Harms().Select(harm =>
        $"But the guardrail '{harm.Guardrail.Totals.Alias}' {Judge.Became(harm.Guardrail)} in '{harm.Harm.Variant}': weigh that before publishing.");
}

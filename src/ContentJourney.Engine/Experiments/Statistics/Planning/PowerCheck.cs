using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Statistics.Planning;

/// <summary>Whether there are as many visitors as the plan needs.</summary>
/// <param name="PerVariant">Visitors each variant needs; null where the control has shown no baseline yet.</param>
/// <param name="Reached">Whether every comparison is as precise as with that many in each.</param>
/// <param name="MinimumDays">How many days, in whole weeks because week days differ, it takes to get them; null where it is not known.</param>
public readonly record struct PowerCheck(long? PerVariant, bool Reached, int? MinimumDays)
{
    private const double MostVisitors = 1e15;
    private const int MostDays = 36_500;

    /// <summary>Checks a metric; with several variants, each comparison may take only its part of α.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="outcomes">The totals, the control's first.</param>
    /// <param name="weights">The variants' weights, positive.</param>
    public static PowerCheck Of(AnalysisPlan plan, IReadOnlyList<Outcome> outcomes, IReadOnlyList<double> weights)
    {
        var needed = Math.Ceiling(Needed(plan, outcomes[0], plan.Alpha / (outcomes.Count - 1)));
        if (!(needed <= MostVisitors))
        {
            return new PowerCheck(null, false, null);
        }

        var reached = outcomes.Skip(1).All(outcome => SampleSize.Effective(outcomes[0].Visitors, outcome.Visitors) >= needed);
        return new PowerCheck((long)needed, reached, plan.VisitorsPerDay is { } perDay ? Days(needed, weights, perDay) : null);
    }

    private static double Needed(AnalysisPlan plan, in Outcome control, double alpha)
    {
        var baseline = plan.Baseline ?? control.Mean;
        if (control.Conversions is not null)
        {
            return baseline is > 0 and < 1 ? SampleSize.ForRate(baseline, plan.MinimumEffect, alpha, plan.Power) : double.NaN;
        }

        var variance = plan.StandardDeviation is { } deviation ? deviation * deviation : control.Variance;
        return variance > 0 && baseline != 0 ? SampleSize.ForMean(baseline, variance, plan.MinimumEffect, alpha, plan.Power) : double.NaN;
    }

    private static int? Days(double needed, IReadOnlyList<double> weights, double perDay)
    {
        var total = weights.Sum();
        var visitors = weights.Skip(1).Max(weight => needed / SampleSize.Effective(weights[0] / total, weight / total));
        var days = Math.Ceiling(visitors / perDay / 7) * 7;
        return days <= MostDays ? (int)days : null;
    }
}

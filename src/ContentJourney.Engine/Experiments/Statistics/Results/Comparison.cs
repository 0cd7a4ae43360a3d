using ContentJourney.Engine.Experiments.Statistics.Bayes;
using ContentJourney.Engine.Experiments.Statistics.Planning;
using ContentJourney.Engine.Experiments.Statistics.Significance;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Statistics.Results;

/// <summary>One metric of a variant compared with the control's.</summary>
public sealed record Comparison
{
    /// <summary>The variant's alias.</summary>
    public required string Variant { get; init; }

    /// <summary>Variant less control in the metric's unit; null when either has no visitors.</summary>
    public double? Difference { get; init; }

    /// <summary>The relative difference with its interval.</summary>
    public required RelativeLift Lift { get; init; }

    /// <summary>The fixed-horizon test with the interval of the absolute difference.</summary>
    public required FixedTest Fixed { get; init; }

    /// <summary>Whether the fixed-horizon test may be believed: it is exact, or there is enough for the normal approximation.</summary>
    public required bool IsEnough { get; init; }

    /// <summary>The always-valid test.</summary>
    public required AnytimeTest Anytime { get; init; }

    /// <summary>Null where a mean's variance cannot be known.</summary>
    public Posterior? Posterior { get; init; }

    /// <summary>Whether the difference points to where the metric is better.</summary>
    public required bool PointsToBetter { get; init; }

    /// <summary>Corrected for the other comparisons of the experiment; null for guardrails, where a missed harm is the worse error.</summary>
    public AdjustedPValues? Adjusted { get; init; }

    internal static Comparison Of(string variant, MetricTotals metric, int index, AnalysisPlan plan)
    {
        var (control, treated) = (metric.Outcomes[0], metric.Outcomes[index]);
        var measured = control.Visitors > 0 && treated.Visitors > 0;
        var difference = Outcome.Difference(control, treated);
        return new Comparison
        {
            Variant = variant,
            Difference = measured ? difference : null,
            Lift = measured ? RelativeLift.Of(control, treated, plan.Alpha) : default,
            Fixed = FixedTest.Of(control, treated, plan.Alpha),
            IsEnough = control.Conversions is not null || Math.Min(control.EqualValues, treated.EqualValues) >= AnytimeTest.FewestValues,
            Anytime = AnytimeTest.Of(control, treated, plan.Alpha, plan.TunedTo),
            Posterior = Bayes.Posterior.Of(control, treated, metric.LowerIsBetter),
            PointsToBetter = metric.LowerIsBetter ? difference < 0 : difference > 0,
        };
    }
}

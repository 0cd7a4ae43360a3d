using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Experiments.Metrics;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Experiments.Outcomes;

/// <summary>Measures a metric of one visitor at a time. Only what happened after exposure and in the window counts.</summary>
/// <param name="metric">The metric.</param>
/// <param name="match">What counts; null where progress is measured.</param>
/// <param name="control">The rules by which progress is measured, for all variants: under its own rules a variant that asks for less would always progress more.</param>
internal sealed class MetricMeasure(Metric metric, TouchpointMatch? match, RuleSet control)
{
    // Without a window the time before exposure has no natural length.
    private static readonly TimeSpan s_timeBefore = TimeSpan.FromDays(30);

    // Beyond any currency, and its square over all visitors is still a number: one client's values must not spoil the others'.
    private const double Largest = 1e50;

    /// <summary>Measures.</summary>
    /// <param name="visitor">The visitor.</param>
    /// <param name="history">The visitor's history.</param>
    /// <param name="end">What happens later does not count.</param>
    public Measured Of(ExposedVisitor visitor, TouchpointHistory history, DateTimeOffset end)
    {
        if (metric.Window is { } window && end - visitor.At > window)
        {
            end = visitor.At + window;
        }

        if (end <= visitor.At)
        {
            return metric.Kind == MetricKind.Time ? Measured.Nothing : Measured.Rate(false);
        }

        var within = end - visitor.At;
        return metric.Kind switch
        {
            MetricKind.Conversion => Measured.Rate(match!.Any(history, end, within)),
            MetricKind.Progress => Measured.Rate(Progressed(visitor, history, end)),
            MetricKind.Sum => new Measured(
                true, Bounded(match!.Sum(history, end, within)), Bounded(match.Sum(history, visitor.At, metric.Window ?? s_timeBefore))),
            _ => match!.First(history, end, within) is { } first ? new Measured(true, (first - visitor.At).TotalSeconds, 0) : Measured.Nothing,
        };
    }

    // Values that overflow both ways have no sum.
    private static double Bounded(double sum) => double.IsNaN(sum) ? 0 : Math.Clamp(sum, -Largest, Largest);

    private bool Progressed(ExposedVisitor visitor, TouchpointHistory history, DateTimeOffset end)
    {
        var stage = history.Vocabulary.StageIndex(visitor.Stage);
        foreach (var touchpoint in visitor.Touchpoints)
        {
            if (touchpoint.OccurredAt > visitor.At && touchpoint.OccurredAt <= end
                && Decider.Decide(control, history, visitor.Traits, touchpoint.OccurredAt).StageIndex > stage)
            {
                return true;
            }
        }

        return false;
    }
}

using System.Diagnostics.Metrics;
using ContentJourney.AspNetCore.Telemetry;

namespace ContentJourney.AspNetCore.Retention;

/// <summary>Counts what retention removed.</summary>
internal sealed class RetentionMetrics(IMeterFactory meters)
{
    private readonly Counter<long> _removed = meters.Product().CreateCounter<long>(
        "contentjourney.retention.removed", "{touchpoint}", "Touchpoints that retention removed, on the node that ran it.");

    /// <summary>Counts those of a run.</summary>
    public void Removed(long touchpoints) => _removed.Add(touchpoints);
}

using System.Diagnostics.Metrics;
using ContentJourney.AspNetCore.Telemetry;

namespace ContentJourney.AspNetCore.Events;

/// <summary>Counts visitors who moved to another stage.</summary>
internal sealed class StageMetrics
{
    private readonly Counter<long> _changes;

    public StageMetrics(IMeterFactory meters, StageQueue queue)
    {
        var meter = meters.Product();
        _changes = meter.CreateCounter<long>("contentjourney.stage.changes", "{change}", "Visitors whom their touchpoints moved, by the new stage.");
        meter.CreateObservableCounter("contentjourney.stage.dropped", () => queue.Dropped, "{request}", "Requests whose touchpoints were not looked at for new stages.");
    }

    /// <summary>Counts a visitor who moved.</summary>
    public void Count(StageChange change) => _changes.Add(1, new(Tags.Journey, change.Journey), new(Tags.Stage, change.ToStage));
}

using System.Diagnostics.Metrics;
using ContentJourney.Engine.Telemetry;

namespace ContentJourney.Storage.Postgres.Changes;

/// <summary>Shows whether this node hears of other nodes' changes.</summary>
internal sealed class FeedMetrics
{
    private readonly TimeProvider _time;
    private long _askedAt;
    private volatile bool _connected;

    public FeedMetrics(IMeterFactory meters, TimeProvider time)
    {
        (_time, _askedAt) = (time, time.GetTimestamp());
        var meter = meters.Create(ContentJourneyTelemetry.Name);
        meter.CreateObservableGauge("contentjourney.changes.connected", () => _connected ? 1 : 0, null, "Whether other nodes' changes are heard: 1 yes, 0 no.");
        meter.CreateObservableGauge(
            "contentjourney.changes.age", Age, "s", "How long ago this node knew of all changes; normally below 1, and a change may have been missed for that long.");
    }

    /// <summary>The store said what changed.</summary>
    public void Asked()
    {
        Volatile.Write(ref _askedAt, _time.GetTimestamp());
        _connected = true;
    }

    /// <summary>The store cannot be heard.</summary>
    /// <returns>Whether it could until now.</returns>
    public bool Lost()
    {
        var could = _connected;
        _connected = false;
        return could;
    }

    private double Age() => _time.GetElapsedTime(Volatile.Read(ref _askedAt)).TotalSeconds;
}

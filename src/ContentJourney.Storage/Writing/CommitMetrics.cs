using System.Diagnostics;
using System.Diagnostics.Metrics;
using ContentJourney.Engine.Telemetry;
using ContentJourney.Storage.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.Storage.Writing;

/// <summary>Measures the group commit.</summary>
internal sealed class CommitMetrics
{
    private readonly TimeProvider _time;
    private readonly Meter _meter;
    private readonly KeyValuePair<string, object?> _system;
    private readonly Histogram<double> _duration;
    private readonly Histogram<int> _writes;
    private readonly Histogram<int> _rows;
    private readonly Counter<long> _refused;

    /// <param name="meters">Makes the meter.</param>
    /// <param name="time">Measures.</param>
    /// <param name="system">The database, as <see cref="StoreTraces.System"/> names it.</param>
    public CommitMetrics(IMeterFactory meters, TimeProvider time, string system)
    {
        _meter = meters.Create(ContentJourneyTelemetry.Name);
        (_time, System) = (time, system);
        _system = new(StoreTraces.System, system);
        _duration = _meter.CreateHistogram(
            "contentjourney.store.commit.duration", "s", "How long transactions take until they are synced.",
            advice: Buckets(0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10));
        _writes = _meter.CreateHistogram(
            "contentjourney.store.commit.writes", "{write}", "How many requests' writes share a transaction.", advice: Buckets(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000));
        _rows = _meter.CreateHistogram(
            "contentjourney.store.commit.rows", "{row}", "How many rows a transaction writes, about.", advice: Buckets(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000));
        _refused = _meter.CreateCounter<long>(
            "contentjourney.store.refused", "{write}", "Writes that were not taken or not stored; their callers were told to try again.");
    }

    /// <summary>Those of a host.</summary>
    public static CommitMetrics Of(IServiceProvider services, string system) =>
        new(services.GetRequiredService<IMeterFactory>(), services.GetRequiredService<TimeProvider>(), system);

    /// <summary>The database.</summary>
    public string System { get; }

    /// <summary>Reports how many rows wait.</summary>
    public void Watch(Func<int> queuedRows) => _meter.CreateObservableUpDownCounter(
        "contentjourney.store.queue.rows", () => new Measurement<int>(queuedRows(), _system), "{row}", "Rows that wait for a transaction.");

    /// <summary>The start of a transaction, for <see cref="Committed"/>.</summary>
    public long Start() => _time.GetTimestamp();

    /// <summary>Notes a transaction.</summary>
    /// <param name="start">What <see cref="Start"/> gave.</param>
    /// <param name="batch">The writes it had.</param>
    /// <param name="failure">Why nothing of it was stored; null: it was.</param>
    public void Committed(long start, IReadOnlyList<WriteWork> batch, Exception? failure)
    {
        var tags = new TagList(_system);
        if (failure is not null)
        {
            tags.Add("error.type", failure.GetType().FullName);
            _refused.Add(batch.Count, tags);
        }

        _duration.Record(_time.GetElapsedTime(start).TotalSeconds, tags);
        _writes.Record(batch.Count, _system);
        if (_rows.Enabled)
        {
            _rows.Record(batch.Sum(work => work.Rows), _system);
        }
    }

    /// <summary>Notes a write that was not taken, because too many wait or the store stops.</summary>
    public void NotTaken() => _refused.Add(1, _system, new("error.type", "queue"));

    private static InstrumentAdvice<T> Buckets<T>(params T[] boundaries)
        where T : struct => new() { HistogramBucketBoundaries = boundaries };
}

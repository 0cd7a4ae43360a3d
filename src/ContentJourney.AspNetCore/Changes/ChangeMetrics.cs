using System.Diagnostics.Metrics;
using ContentJourney.AspNetCore.Telemetry;

namespace ContentJourney.AspNetCore.Changes;

/// <summary>Measures how long it takes until what another node changed holds here too.</summary>
internal sealed class ChangeMetrics(IMeterFactory meters, TimeProvider time)
{
    private readonly Histogram<double> _duration = meters.Product().CreateHistogram(
        "contentjourney.changes.apply.duration", "s", "From hearing of a change until it holds on this node.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    /// <summary>The start, for <see cref="Applied"/>.</summary>
    public long Start() => time.GetTimestamp();

    /// <summary>Notes a change that was read, or could not be.</summary>
    public void Applied(long start, Exception? failure)
    {
        var elapsed = time.GetElapsedTime(start).TotalSeconds;
        if (failure is null)
        {
            _duration.Record(elapsed);
        }
        else
        {
            _duration.Record(elapsed, new KeyValuePair<string, object?>("error.type", failure.GetType().FullName));
        }
    }
}

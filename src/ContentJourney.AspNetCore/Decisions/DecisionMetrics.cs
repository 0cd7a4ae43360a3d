using System.Diagnostics.Metrics;
using ContentJourney.AspNetCore.Telemetry;

namespace ContentJourney.AspNetCore.Decisions;

/// <summary>Decides for visitors, and measures how long it takes.</summary>
internal sealed class DecisionMetrics(IMeterFactory meters, TimeProvider time)
{
    private readonly Histogram<double> _duration = meters.Product().CreateHistogram(
        "contentjourney.decision.duration", "s", "How long it takes to decide stage and persona from a history in memory.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.000001, 0.0000025, 0.000005, 0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.1],
        });

    /// <summary>Decides.</summary>
    public DecisionAnswer Decide(in DecisionRequest request)
    {
        var journey = request.Journey.Journey.Alias;
        using var activity = Traces.Decide(journey);
        if (!_duration.Enabled)
        {
            return request.Decide();
        }

        var start = time.GetTimestamp();
        var answer = request.Decide();
        _duration.Record(time.GetElapsedTime(start).TotalSeconds, new KeyValuePair<string, object?>(Tags.Journey, journey));
        return answer;
    }
}

using System.Diagnostics.Metrics;
using ContentJourney.AspNetCore.Telemetry;

namespace ContentJourney.Edge.Content.Following;

/// <summary>Shows how following goes.</summary>
internal sealed class FollowMetrics
{
    private readonly FollowStatus _status;
    private readonly TimeProvider _time;
    private readonly Counter<long> _steps;

    public FollowMetrics(IMeterFactory meters, FollowStatus status, TimeProvider time)
    {
        (_status, _time) = (status, time);
        var meter = meters.Product();
        _steps = meter.CreateCounter<long>("contentjourney.source.steps", "{step}", "Times the CMS was asked for content or for changes, by how it went.");
        meter.CreateObservableGauge("contentjourney.content.age", Age, "s", "How long ago the content that is served was known to be what the CMS has.");
    }

    /// <summary>The CMS answered.</summary>
    public void Succeeded() => Count("success");

    /// <summary>The CMS cannot be followed now.</summary>
    public void Failed() => Count("failure");

    private void Count(string outcome) => _steps.Add(1, new KeyValuePair<string, object?>(Tags.Outcome, outcome));

    private IEnumerable<Measurement<double>> Age() =>
        _status.Now.AsOf is { } asOf ? [new Measurement<double>(Math.Max(0, (_time.GetUtcNow() - asOf).TotalSeconds))] : [];
}

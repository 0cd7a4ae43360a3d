using System.Diagnostics.Metrics;
using ContentJourney.AspNetCore.Telemetry;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.AspNetCore.Health;

/// <summary>Shows what the checks found last.</summary>
internal sealed class ReadinessMetrics(IMeterFactory meters, Readiness readiness) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        meters.Product().CreateObservableGauge(
            "contentjourney.check.status", Observe, null, "What each health check found: 1 in order, 0.5 a warning, 0 not ready.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<Measurement<double>> Observe() =>
        readiness.Last.Select(state => new Measurement<double>(Value(state.Status), new KeyValuePair<string, object?>(Tags.Check, state.Name)));

    private static double Value(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => 1,
        HealthStatus.Degraded => 0.5,
        _ => 0,
    };
}

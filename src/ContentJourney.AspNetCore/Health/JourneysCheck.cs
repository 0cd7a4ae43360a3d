using ContentJourney.AspNetCore.Journeys;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContentJourney.AspNetCore.Health;

/// <summary>Not ready before the journeys are loaded; warns of a live rule set that cannot decide.</summary>
internal sealed class JourneysCheck(IJourneyRegistry registry) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var journeys = registry.Current.Journeys;
        if (journeys.Count == 0)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("The journeys are not loaded yet."));
        }

        var broken = journeys.Values.Where(journey => journey.Fault is not null).Select(journey => $"'{journey.Journey.Alias}'").ToArray();
        return Task.FromResult(broken.Length == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"The live rule set does not fit its journey and decides nothing: {string.Join(", ", broken)}; the log says why."));
    }
}

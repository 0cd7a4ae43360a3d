using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContentJourney.AspNetCore.Health;

/// <summary>How it stands with one check.</summary>
/// <param name="Name">The check.</param>
/// <param name="Status">Healthy: in order; degraded: a warning; unhealthy: it keeps the node from being ready.</param>
/// <param name="Reason">Why it is not in order, in plain words; null: it is.</param>
/// <param name="Since">Since when the status is known, in UTC.</param>
/// <param name="Details">What the check knows besides.</param>
internal sealed record CheckState(string Name, HealthStatus Status, string? Reason, DateTimeOffset Since, IReadOnlyDictionary<string, object> Details)
{
    /// <summary>The status as operators read it.</summary>
    public string Word => Status switch
    {
        HealthStatus.Healthy => "in-order",
        HealthStatus.Degraded => "warning",
        _ => "not-ready",
    };
}

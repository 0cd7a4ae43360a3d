using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContentJourney.Edge.Content;

/// <summary>Warns when the newest snapshot is not the one that is served, and of tags that cannot be read.</summary>
internal sealed class SnapshotCheck(SnapshotUpdate update, SnapshotCatalog catalog) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (update.Fault is { } fault)
        {
            return Task.FromResult(HealthCheckResult.Degraded($"Older content is served. {fault}"));
        }

        return Task.FromResult(catalog.Snapshot.DescribeWarnings() is { } warning ? HealthCheckResult.Degraded(warning) : HealthCheckResult.Healthy());
    }
}

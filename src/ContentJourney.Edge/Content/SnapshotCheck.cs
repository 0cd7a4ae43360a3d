using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContentJourney.Edge.Content;

/// <summary>Warns when the newest snapshot is not the one that is served, and of tags that cannot be read.</summary>
internal sealed class SnapshotCheck(SnapshotCatalog catalog) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (catalog.Fault is { } fault)
        {
            return Task.FromResult(HealthCheckResult.Degraded($"Older content is served. {fault}"));
        }

        var warnings = catalog.Snapshot.Warnings;
        return Task.FromResult(warnings.IsEmpty
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"The tags of some items cannot be read; first: {warnings.Errors[0].Path} {warnings.Errors[0].Message}"));
    }
}

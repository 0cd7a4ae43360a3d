using ContentJourney.Engine.Validation;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContentJourney.Edge.Content.Following;

/// <summary>Not ready before there is any content; says how old it is, and why the CMS cannot be followed.</summary>
internal sealed class FollowCheck(FollowStatus status, FollowSettings settings, SnapshotCatalog catalog, TimeProvider time) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = status.Now;
        var data = Details(now);
        if (now.AsOf is not { } asOf)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy($"There is no content yet from {settings.Name}: {now.Fault ?? "it is being read."}", data: data));
        }

        var warning = now.Fault is { } fault
            ? $"{settings.Name} cannot be followed; its content as of {Instants.ToText(asOf)} is served. {fault}"
            : catalog.Snapshot.DescribeWarnings();
        return Task.FromResult(warning is null ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Degraded(warning, data: data));
    }

    private Dictionary<string, object> Details(FollowState now)
    {
        var data = new Dictionary<string, object> { ["source"] = settings.Name };
        if (now.AsOf is { } asOf)
        {
            data["asOf"] = Instants.ToText(asOf);
            data["ageSeconds"] = Math.Max(0, (long)(time.GetUtcNow() - asOf).TotalSeconds);
            data["items"] = catalog.Snapshot.Delivery.Items.LongCount();
        }

        if (now.LastError is var (fault, at))
        {
            data["lastError"] = fault;
            data["lastErrorAt"] = Instants.ToText(at);
        }

        return data;
    }
}

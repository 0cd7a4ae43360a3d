using ContentJourney.Engine.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContentJourney.AspNetCore.Health;

/// <summary>Not ready while the store takes no reads or writes.</summary>
internal sealed class StoreCheck(IStoreHealth store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await store.FindProblemAsync(cancellationToken) is { } problem
            ? HealthCheckResult.Unhealthy(problem)
            : HealthCheckResult.Healthy();
}

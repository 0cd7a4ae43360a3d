using ContentJourney.Engine.Content;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContentJourney.AspNetCore.Health;

/// <summary>Warns of an empty catalogue: decisions are made, but every slot is empty.</summary>
internal sealed class ContentCheck(IContentCatalog catalog) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(catalog.Current.Count == 0
            ? HealthCheckResult.Degraded("The content catalogue is empty.")
            : HealthCheckResult.Healthy());
}

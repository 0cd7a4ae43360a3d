using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContentJourney.Umbraco.Content;

/// <summary>Not ready before all content was read once; warns when some of what is served is older than the site's content.</summary>
internal sealed class CatalogueCheck(Catalogue catalogue) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var state = catalogue.State;
        return Task.FromResult(state switch
        {
            { CheckedAt: null, Fault: { } fault } => HealthCheckResult.Unhealthy($"The site's content cannot be read: {fault}"),
            { CheckedAt: null } => HealthCheckResult.Unhealthy("The site's content is not read yet."),
            { Fault: { } fault } => HealthCheckResult.Degraded($"Older content is served. {fault}"),
            _ => HealthCheckResult.Healthy(),
        });
    }
}

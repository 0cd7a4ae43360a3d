using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContentJourney.AspNetCore.Health;

/// <summary>Not ready without the key that signs visitors' tokens: nobody could be recognised.</summary>
internal sealed class SigningKeyCheck(TokenSigners signers) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await signers.GetAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StoreUnavailableException exception)
        {
            return HealthCheckResult.Unhealthy($"The key that signs visitors' tokens is not loaded yet. {exception.Message}");
        }
    }
}

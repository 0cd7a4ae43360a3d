using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ContentJourney.AspNetCore.Audit;

internal static class AuditServices
{
    /// <summary>Adds the audit log; safe to call twice.</summary>
    public static IServiceCollection AddAuditLog(this IServiceCollection services)
    {
        services.AddHttpContextAccessor().TryAddSingleton<AuditLog>();
        return services;
    }
}

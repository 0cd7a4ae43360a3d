using ContentJourney.AspNetCore.Audit;
using ContentJourney.AspNetCore.Changes;
using ContentJourney.AspNetCore.Experiments;
using ContentJourney.AspNetCore.Health;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Logging;
using ContentJourney.AspNetCore.OpenApi;
using ContentJourney.AspNetCore.Retention;
using ContentJourney.AspNetCore.Rules;
using ContentJourney.AspNetCore.Settings;
using ContentJourney.AspNetCore.Visitors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ContentJourney.AspNetCore.Management;

/// <summary>Registers and maps what marketers and operators use.</summary>
public static class ManagementServices
{
    /// <summary>
    /// Registers the management endpoints under <c>/umbraco/contentjourney/api/v1</c>, the health checks and the request log.
    /// Who may use them the host says, by the policies of <see cref="KeyAuthentication"/>:
    /// <see cref="KeyServices.AddContentJourneyKeyAuthorization"/> or its own. Without them nobody is let in.
    /// </summary>
    /// <param name="services">The host's services, which have the stores and an <c>IContentCatalog</c> too.</param>
    public static IServiceCollection AddContentJourneyManagement(this IServiceCollection services)
    {
        services.AddControllers().ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new ControllerTypes()));
        services.AddJourneyRegistry().AddServerKeys().AddChanges().AddRetention().AddHealth().AddAuditLog();
        services.AddSingleton<SettingsEditor>();
        services.AddSingleton<ChangeGate>();
        services.AddSingleton<JourneyUses>();
        services.AddSingleton<JourneyEditor>();
        services.AddSingleton<RuleSetLookup>();
        services.AddSingleton<RuleSetDrafts>();
        services.AddSingleton<RuleSetLifecycle>();
        services.AddSingleton<SigningKeyEditor>();
        services.AddExperimentManagement();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, RequestLoggingFilter>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, UnansweredFilter>());
        return services;
    }

    /// <summary>Maps the management endpoints, <c>/health/live</c> and <c>/health/ready</c>, and the OpenAPI document.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    public static IEndpointRouteBuilder MapContentJourneyManagement(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapControllers();
        endpoints.MapHealth();
        endpoints.MapOpenApiDocument();
        return endpoints;
    }
}

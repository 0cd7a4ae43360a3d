using ContentJourney.AspNetCore.Changes;
using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Decisions;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Retention;
using ContentJourney.AspNetCore.Touchpoints;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.AspNetCore.Visits;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ContentJourney.AspNetCore.Configuration;

/// <summary>Adds the visitor endpoints' services.</summary>
public static class ContentJourneyServices
{
    /// <summary>
    /// Adds what <see cref="ContentJourneyEndpoints.MapContentJourney"/> needs. The host adds the storage, a content catalogue,
    /// what renders its items live and, where it decides who may call, an <see cref="IDeliveryAccess"/> before this call.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration; read is the section <c>ContentJourney</c>, checked at start.</param>
    public static IServiceCollection AddContentJourney(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ContentJourneyOptions>()
            .Bind(configuration.GetSection(ContentJourneyOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ContentJourneyOptions>, OptionsValidation>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddServerKeys().AddJourneyRegistry().AddChanges().AddRetention();

        services.TryAddSingleton<IDeliveryAccess, ApiKeyDeliveryAccess>();
        services.TryAddSingleton<CrossOrigin>();
        services.TryAddSingleton<LimitMetrics>();
        services.TryAddSingleton<RateLimits>();
        services.TryAddSingleton<VisitorGate>();

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SignerLoading>());
        services.TryAddSingleton<VisitorFinder>();
        services.TryAddSingleton<ConsentPolicy>();
        services.TryAddSingleton<WarmMetrics>();
        services.TryAddSingleton<WarmVisitors>();
        services.TryAddSingleton<VisitorEndpoint>();
        services.TryAddSingleton<ConsentEndpoint>();
        services.TryAddSingleton<IdentifyEndpoint>();

        services.TryAddSingleton<TouchpointMetrics>();
        services.TryAddSingleton<Ingest>();
        services.TryAddSingleton<TouchpointsEndpoint>();

        services.TryAddSingleton<PreviewRight>();
        services.TryAddSingleton<DecisionMetrics>();
        services.TryAddSingleton<StoredDecision>();
        services.TryAddSingleton<DecisionEndpoint>();

        services.TryAddSingleton<SlotMetrics>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, CatalogMetrics>());
        services.TryAddSingleton<SiteTimeZone>();
        services.TryAddSingleton<RequestContent>();
        services.TryAddSingleton<SharedAnswers>();
        services.TryAddSingleton<ContentEndpoint>();

        services.TryAddSingleton<VisitMetrics>();
        services.TryAddSingleton<VisitReader>();
        services.TryAddSingleton<VisitStore>();
        services.TryAddSingleton<VisitFlow>();
        services.TryAddSingleton<VisitEndpoint>();
        return services;
    }
}

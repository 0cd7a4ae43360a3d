using ContentJourney.AspNetCore.Configuration;
using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Health;
using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Edge.Access;
using ContentJourney.Edge.Content;
using ContentJourney.Edge.Content.Following;
using ContentJourney.Edge.Delivery;
using ContentJourney.Edge.Hosting;
using ContentJourney.Edge.Http;
using ContentJourney.Edge.Sample;
using ContentJourney.Edge.Telemetry;
using ContentJourney.Engine.Content;
using ContentJourney.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace ContentJourney.Edge.Configuration;

/// <summary>Joins the parts of the product to a host without a CMS.</summary>
internal static class EdgeServices
{
    // Less than the 30 seconds after which process managers kill by default.
    private static readonly TimeSpan s_drain = TimeSpan.FromSeconds(25);

    /// <summary>Registers everything the host needs.</summary>
    public static IServiceCollection AddEdge(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EdgeOptions>().Bind(configuration.GetSection(EdgeOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<EdgeOptions>, EdgeOptionsValidation>();
        services.Configure<KestrelServerOptions>(ServerLimits.Apply);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = s_drain);
        services.AddContentJourneyStorage(configuration);
        services.AddContentJourney(configuration);
        services.AddContentJourneyManagement();
        services.AddContentJourneyKeyAuthorization();
        services.AddJwtAccess(configuration);
        services.AddSampleJourney(configuration);
        // Authentication brings data protection along, which nothing here uses: it must leave no keys in the user's folder.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddSingleton<DeliveryGate>();
        services.AddSingleton<DeliveryEndpoint>();
        services.AddContentCatalog(configuration);
        services.AddTelemetry(configuration);
        return services;
    }

    /// <summary>Maps everything the host answers.</summary>
    public static void MapEdge(this WebApplication app)
    {
        app.UseRequestActivities();
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        app.UseAwaitContent();
        // Most of all requests are visits, which need nothing of what follows.
        app.UseContentJourney();
        app.UseStatusCodePages(Unanswered.WriteAsync);
        app.UseDemoSite();
        // Said here, or the framework puts them first: refusals would then come without what stands above.
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapDeliveryApi();
        app.MapContentWebhook();
        app.MapContentJourneyManagement();
        app.MapMetrics();
    }

    private static void AddContentCatalog(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SnapshotCatalog>();
        services.AddSingleton<IContentCatalog>(provider => provider.GetRequiredService<SnapshotCatalog>());
        services.AddSingleton<ILiveRenderer, SnapshotRenderer>();
        services.AddContentWebhook(configuration);
        if (configuration.IsFollowing())
        {
            services.AddFollowing();
        }
        else
        {
            services.AddSnapshot();
        }
    }

    private static void AddSnapshot(this IServiceCollection services)
    {
        services.AddHttpClient(nameof(SnapshotAddress));
        services.AddSingleton(SnapshotSources.Create);
        services.AddSingleton<SnapshotUpdate>();
        services.AddHostedService<SnapshotRefresh>();
        services.AddHealthChecks().AddCheck<SnapshotCheck>("contentjourney-snapshot", tags: [HealthTags.Ready]);
    }
}

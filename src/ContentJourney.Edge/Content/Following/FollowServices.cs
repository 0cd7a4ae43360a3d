using System.Net;
using ContentJourney.AspNetCore.Health;
using Microsoft.Extensions.Options;

namespace ContentJourney.Edge.Content.Following;

/// <summary>Adds the following of a CMS.</summary>
internal static class FollowServices
{
    /// <summary>Whether the settings name a CMS to follow.</summary>
    public static bool IsFollowing(this IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[FollowOptions.SourceSetting]);

    /// <summary>Adds the webhook's services, which answer also where no CMS is followed.</summary>
    public static IServiceCollection AddContentWebhook(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FollowOptions>().Bind(configuration.GetSection(FollowOptions.Section)).ValidateOnStart();
        services.AddSingleton<FollowSignals>();
        services.AddSingleton<WebhookSecret>();
        services.AddSingleton<WebhookEndpoint>();
        return services;
    }

    /// <summary>Follows the CMS that the settings name.</summary>
    public static IServiceCollection AddFollowing(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<FollowOptions>, FollowOptionsValidation>();
        services.AddHttpClient(nameof(CmsClient), client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = CmsClient.MaxBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect would take the key to another host.
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
            });
        services.AddSingleton<FollowSettings>();
        services.AddSingleton<CmsClient>();
        services.AddSingleton<CmsList>();
        services.AddSingleton<CmsProbe>();
        services.AddSingleton<CmsReading>();
        services.AddSingleton<CmsDocuments>();
        services.AddSingleton<CatalogueFile>();
        services.AddSingleton<FollowStatus>();
        services.AddSingleton<FollowMetrics>();
        services.AddSingleton<FollowedContent>();
        services.AddSingleton<FollowPlan>();
        services.AddSingleton<Follower>();
        services.AddHostedService<FollowLoop>();
        services.AddHealthChecks().AddCheck<FollowCheck>("contentjourney-source", tags: [HealthTags.Ready]);
        return services;
    }

    /// <summary>Maps the webhook.</summary>
    public static void MapContentWebhook(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(WebhookEndpoint.Path, endpoints.ServiceProvider.GetRequiredService<WebhookEndpoint>().HandleAsync);

    /// <summary>Lets websites wait as long as a followed CMS has not given any content.</summary>
    public static void UseAwaitContent(this WebApplication app)
    {
        if (app.Configuration.IsFollowing())
        {
            app.UseMiddleware<AwaitContent>();
        }
    }
}

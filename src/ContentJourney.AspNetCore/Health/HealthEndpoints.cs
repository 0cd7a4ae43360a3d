using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace ContentJourney.AspNetCore.Health;

/// <summary>Says whether the process lives and whether it can serve.</summary>
internal static class HealthEndpoints
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<StoreCheck>("contentjourney-store", tags: [HealthTags.Ready])
            .AddCheck<JourneysCheck>("contentjourney-journeys", tags: [HealthTags.Ready])
            .AddCheck<SigningKeyCheck>("contentjourney-signing-key", tags: [HealthTags.Ready])
            .AddCheck<ContentCheck>("contentjourney-content", tags: [HealthTags.Ready]);
        services.TryAddSingleton<Readiness>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ReadinessMetrics>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ReadinessWatch>());
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "/health/live", IResult () => new ManagementAnswer(ReadinessAnswer.WriteLive, StatusCodes.Status200OK));
        Map(endpoints, "/health/ready", ReadyAsync);
    }

    // Many balancers ask with HEAD, whose answer the server sends without its body.
    private static void Map(IEndpointRouteBuilder endpoints, string path, Delegate answer)
    {
        endpoints.MapGet(path, answer);
        endpoints.MapMethods(path, [HttpMethods.Head], answer).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(Readiness readiness, CancellationToken cancellationToken)
    {
        var states = await readiness.AskAsync(cancellationToken);
        var isReady = states.All(state => state.Status != HealthStatus.Unhealthy);
        return new ManagementAnswer(
            writer => ReadinessAnswer.Write(writer, isReady, states), isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

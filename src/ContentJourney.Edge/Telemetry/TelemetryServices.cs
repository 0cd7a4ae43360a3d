using ContentJourney.AspNetCore.Keys;
using ContentJourney.Edge.Configuration;
using ContentJourney.Engine.Telemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ContentJourney.Edge.Telemetry;

/// <summary>
/// Hands meters and activities to those who ask for them: Prometheus, which reads them at <see cref="Path"/>, and a collector that
/// OpenTelemetry's own variables name. Where nobody asks nothing is gathered.
/// </summary>
internal static class TelemetryServices
{
    /// <summary>Where Prometheus reads.</summary>
    public const string Path = "/metrics";

    /// <summary>The setting that names a collector; OpenTelemetry's other settings hold too.</summary>
    public const string CollectorSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Service = "contentjourney-edge";
    private const string Npgsql = "Npgsql";
    private const string Requests = "Microsoft.AspNetCore";

    private static readonly string[] s_meters =
        [ContentJourneyTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", Npgsql];

    /// <summary>Adds the exporters that the settings ask for.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var (pulls, pushes) = (configuration.ServesMetrics(), configuration.HasCollector());
        if (!pulls && !pushes)
        {
            return services;
        }

        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource
            .Clear().AddTelemetrySdk().AddService(Service).AddEnvironmentVariableDetector());
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(s_meters);
            // Read with a key and seldom: what was counted is told, not what was counted at the read before.
            _ = pulls ? metrics.AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0) : metrics;
            _ = pushes ? metrics.AddOtlpExporter() : metrics;
        });
        if (pushes)
        {
            telemetry.WithTracing(traces => traces.AddSource(ContentJourneyTelemetry.Name, Requests, Npgsql).AddOtlpExporter());
        }

        return services;
    }

    /// <summary>Names the activities of requests, where they are collected.</summary>
    public static void UseRequestActivities(this WebApplication app)
    {
        if (app.Configuration.HasCollector())
        {
            app.Use(RequestActivity.NameAsync);
        }
    }

    /// <summary>Serves the meters to whoever has a server key that may read.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        if (app.Configuration.ServesMetrics())
        {
            app.MapPrometheusScrapingEndpoint(Path, null, branch => branch.Use(KeepOut), null).RequireAuthorization(KeyAuthentication.ReadPolicy);
        }
    }

    private static Task KeepOut(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.CacheControl = "no-store";
        return next(context);
    }

    private static bool ServesMetrics(this IConfiguration configuration) =>
        configuration.GetSection(EdgeOptions.Section).GetValue<bool>(nameof(EdgeOptions.Metrics));

    private static bool HasCollector(this IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[CollectorSetting]);
}

using System.Text.Json;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContentJourney.AspNetCore.Health;

/// <summary>Says whether the process lives and whether it can serve.</summary>
internal static class HealthEndpoints
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<StoreCheck>("contentjourney-store", tags: [HealthTags.Ready])
            .AddCheck<JourneysCheck>("contentjourney-journeys", tags: [HealthTags.Ready])
            .AddCheck<ContentCheck>("contentjourney-content", tags: [HealthTags.Ready]);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", IResult () => new ManagementAnswer(WriteLive, StatusCodes.Status200OK));
        endpoints.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(HealthCheckService checks, CancellationToken cancellationToken)
    {
        var report = await checks.CheckHealthAsync(check => check.Tags.Contains(HealthTags.Ready), cancellationToken);
        var status = report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        return new ManagementAnswer(writer => WriteReady(writer, report), status);
    }

    private static void WriteLive(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("status", "live");
        writer.WriteEndObject();
    }

    private static void WriteReady(Utf8JsonWriter writer, HealthReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("status", report.Status == HealthStatus.Unhealthy ? "not-ready" : "ready");
        WriteWords(writer, "reasons", report, HealthStatus.Unhealthy);
        WriteWords(writer, "warnings", report, HealthStatus.Degraded);
        WriteDetails(writer, report);
        writer.WriteEndObject();
    }

    private static void WriteDetails(Utf8JsonWriter writer, HealthReport report)
    {
        var details = report.Entries.Where(entry => entry.Value.Data.Count > 0).ToList();
        if (details.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("details");
        foreach (var (check, entry) in details)
        {
            writer.WriteStartObject(check);
            foreach (var (name, value) in entry.Data)
            {
                WriteDetail(writer, name, value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteDetail(Utf8JsonWriter writer, string name, object value)
    {
        if (value is long number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteString(name, value.ToString());
        }
    }

    private static void WriteWords(Utf8JsonWriter writer, string name, HealthReport report, HealthStatus status)
    {
        writer.WriteStartArray(name);
        foreach (var (check, entry) in report.Entries.Where(entry => entry.Value.Status == status))
        {
            // A check that threw has no words of its own, and its exception is for the log.
            writer.WriteStringValue(entry.Exception is null ? entry.Description : $"The check '{check}' failed; the log says why.");
        }

        writer.WriteEndArray();
    }
}

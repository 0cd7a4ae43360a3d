using System.Text.Json;
using ContentJourney.Engine.Validation;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContentJourney.AspNetCore.Health;

/// <summary>Writes how it stands with the node.</summary>
internal static class ReadinessAnswer
{
    /// <summary>The process lives.</summary>
    public static void WriteLive(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("status", "live");
        writer.WriteEndObject();
    }

    /// <summary>Whether it is ready: first in short, then check by check.</summary>
    public static void Write(Utf8JsonWriter writer, bool isReady, IReadOnlyList<CheckState> states)
    {
        writer.WriteStartObject();
        writer.WriteString("status", isReady ? "ready" : "not-ready");
        WriteReasons(writer, "reasons", states, HealthStatus.Unhealthy);
        WriteReasons(writer, "warnings", states, HealthStatus.Degraded);
        writer.WriteStartObject("checks");
        foreach (var state in states)
        {
            WriteCheck(writer, state);
        }

        writer.WriteEndObject();
        WriteDetails(writer, [.. states.Where(state => state.Details.Count > 0)]);
        writer.WriteEndObject();
    }

    private static void WriteReasons(Utf8JsonWriter writer, string name, IReadOnlyList<CheckState> states, HealthStatus status)
    {
        writer.WriteStartArray(name);
        foreach (var state in states.Where(state => state.Status == status))
        {
            writer.WriteStringValue(state.Reason);
        }

        writer.WriteEndArray();
    }

    private static void WriteCheck(Utf8JsonWriter writer, CheckState state)
    {
        writer.WriteStartObject(state.Name);
        writer.WriteString("state", state.Word);
        if (state.Reason is { } reason)
        {
            writer.WriteString("reason", reason);
        }

        writer.WriteString("since", Instants.ToText(state.Since));
        writer.WriteEndObject();
    }

    private static void WriteDetails(Utf8JsonWriter writer, IReadOnlyList<CheckState> states)
    {
        if (states.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("details");
        foreach (var state in states)
        {
            writer.WriteStartObject(state.Name);
            foreach (var (name, value) in state.Details)
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
}

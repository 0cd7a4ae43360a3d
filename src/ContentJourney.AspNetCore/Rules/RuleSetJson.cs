using System.Text.Json;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Rules;

/// <summary>Stored rule sets in the contract's JSON.</summary>
internal static class RuleSetJson
{
    /// <summary>A version without its rules, as lists and changes answer it.</summary>
    public static void WriteSummary(Utf8JsonWriter writer, RuleSetRecord record)
    {
        writer.WriteStartObject();
        WriteMembers(writer, record);
        writer.WriteEndObject();
    }

    /// <summary>A version with its rules.</summary>
    public static void WriteWhole(Utf8JsonWriter writer, RuleSetRecord record)
    {
        writer.WriteStartObject();
        WriteMembers(writer, record);
        writer.WritePropertyName("ruleSet");
        writer.WriteRawValue(record.Document);
        writer.WriteEndObject();
    }

    /// <summary>What the validation of a rule set found.</summary>
    public static void WriteValidation(Utf8JsonWriter writer, ErrorList errors)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("valid", errors.IsEmpty);
        writer.WriteStartObject("errors");
        foreach (var (path, messages) in errors.ToDictionary())
        {
            writer.WriteStartArray(path);
            Array.ForEach(messages, writer.WriteStringValue);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, RuleSetRecord record)
    {
        writer.WriteNumber("version", record.Version);
        writer.WriteString("status", RuleSetStatusNames.Of(record.Status));
        writer.WriteString("createdAt", Instants.ToText(record.CreatedAt));
        if (record.PublishedAt is { } publishedAt)
        {
            writer.WriteString("publishedAt", Instants.ToText(publishedAt));
        }
        else
        {
            writer.WriteNull("publishedAt");
        }
    }
}

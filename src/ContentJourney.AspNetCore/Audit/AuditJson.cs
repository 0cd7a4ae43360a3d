using System.Text.Json;
using ContentJourney.Engine.Audit;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Audit;

/// <summary>Audit entries in the contract's JSON.</summary>
internal static class AuditJson
{
    public static void Write(Utf8JsonWriter writer, AuditEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", entry.Number);
        writer.WriteString("at", Instants.ToText(entry.At));
        writer.WriteString("actor", entry.Actor);
        writer.WriteString("action", entry.Action);
        writer.WriteString("subject", entry.Subject);
        WriteState(writer, "before", entry.Before);
        WriteState(writer, "after", entry.After);
        writer.WriteEndObject();
    }

    private static void WriteState(Utf8JsonWriter writer, string name, string? json)
    {
        writer.WritePropertyName(name);
        if (json is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteRawValue(json);
        }
    }
}

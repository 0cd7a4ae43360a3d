using System.Text.Json;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>Writes a touchpoint; members it does not have are left out.</summary>
internal static class TouchpointWriter
{
    public static void Write(Utf8JsonWriter writer, Touchpoint touchpoint)
    {
        writer.WriteStartObject();
        writer.WriteString("id", touchpoint.Id);
        writer.WriteString("type", touchpoint.Type);
        if (touchpoint.Channel is not null)
        {
            writer.WriteString("channel", touchpoint.Channel);
        }

        writer.WriteString("occurredAt", Instants.ToText(touchpoint.OccurredAt));
        if (touchpoint.ReceivedAt != default)
        {
            writer.WriteString("receivedAt", Instants.ToText(touchpoint.ReceivedAt));
        }

        if (touchpoint.ContentId is not null)
        {
            writer.WriteString("contentId", touchpoint.ContentId);
        }

        WriteNumber(writer, "value", touchpoint.Value);
        WriteNumber(writer, "sentiment", touchpoint.Sentiment);
        WriteProperties(writer, touchpoint.Properties);
        WriteAliases(writer, "contentStages", touchpoint.ContentStages);
        WriteAliases(writer, "contentPersonas", touchpoint.ContentPersonas);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, double? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
    }

    private static void WriteProperties(Utf8JsonWriter writer, IReadOnlyDictionary<string, Scalar> properties)
    {
        if (properties.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("properties");
        foreach (var (name, value) in properties)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteAliases(Utf8JsonWriter writer, string name, IReadOnlyList<string> aliases)
    {
        if (aliases.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var alias in aliases)
        {
            writer.WriteStringValue(alias);
        }

        writer.WriteEndArray();
    }
}

using System.Text.Json;
using ContentJourney.AspNetCore.Http;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Touchpoints;

/// <summary>Writes the contract's form of what another system described.</summary>
internal static class ForeignJson
{
    /// <summary>An object with what <paramref name="write"/> puts into it.</summary>
    public static JsonDocument Make(Action<Utf8JsonWriter> write)
    {
        using var buffer = new PooledBuffer();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        // The copy outlives the pooled buffer.
        return JsonDocument.Parse(buffer.Written.ToArray());
    }

    /// <summary>Copies a member under another name, if it is there, not null and, where asked, of that kind.</summary>
    public static void Copy(Utf8JsonWriter writer, JsonNode node, string from, string to, JsonValueKind? kind = null)
    {
        if (node.TryMember(from, out var member) && (kind is null || member.Element.ValueKind == kind))
        {
            writer.WritePropertyName(to);
            writer.WriteRawValue(member.Element.GetRawText(), skipInputValidation: true);
        }
    }
}

using System.Text.Json;
using ContentJourney.Engine.Content;

namespace ContentJourney.AspNetCore.Content;

/// <summary>Writes what was found for a slot; the items are the catalogue's own bytes, unchanged.</summary>
internal static class SlotAnswer
{
    /// <summary>Writes <c>{"matched":…,"items":[…]}</c>, with <c>error</c> where there is one.</summary>
    public static void Write(Utf8JsonWriter writer, MatchKind matched, IReadOnlyList<ContentItem> items, string? error = null)
    {
        writer.WriteStartObject();
        writer.WriteString("matched"u8, matched.ToWord());
        writer.WriteStartArray("items"u8);
        for (var i = 0; i < items.Count; i++)
        {
            writer.WriteRawValue(items[i].Json.Span, skipInputValidation: true);
        }

        writer.WriteEndArray();
        if (error is not null)
        {
            writer.WriteString("error"u8, error);
        }

        writer.WriteEndObject();
    }
}

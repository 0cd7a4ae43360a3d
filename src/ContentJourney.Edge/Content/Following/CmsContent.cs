using System.Buffers;
using System.Text.Json;

namespace ContentJourney.Edge.Content.Following;

/// <summary>All content of the CMS, as it was read. Immutable.</summary>
/// <param name="Cultures">The site's cultures.</param>
/// <param name="DefaultCulture">One of them.</param>
/// <param name="Items">The items of each culture, in the order of the CMS's tree.</param>
internal sealed record CmsContent(IReadOnlyList<string> Cultures, string DefaultCulture, IReadOnlyDictionary<string, IReadOnlyList<CmsItem>> Items)
{
    /// <summary>The content as a snapshot (docs/snapshot.md).</summary>
    public ReadOnlyMemory<byte> ToDocument()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, WireForm.Options);
        writer.WriteStartObject();
        writer.WriteStartArray("cultures");
        foreach (var culture in Cultures)
        {
            writer.WriteStringValue(culture);
        }

        writer.WriteEndArray();
        writer.WriteString("defaultCulture", DefaultCulture);
        writer.WriteStartObject("content");
        foreach (var culture in Cultures)
        {
            WriteItems(writer, culture, Items[culture]);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteItems(Utf8JsonWriter writer, string culture, IReadOnlyList<CmsItem> items)
    {
        writer.WriteStartObject(culture);
        writer.WriteStartArray("items");
        foreach (var item in items)
        {
            writer.WriteRawValue(item.Json.Span, skipInputValidation: true);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

using System.Text.Json;
using ContentJourney.AspNetCore.Content;
using ContentJourney.Edge.Content;

namespace ContentJourney.Edge.Delivery;

/// <summary>
/// Renders items with some of their properties, or with picked content expanded. Content that the snapshot holds is
/// expanded from there; media and content that it does not hold stay as the CMS rendered them.
/// </summary>
internal sealed class ItemRenderer(DeliveryTree tree, ItemSelection selection)
{
    // Nested expansions multiply; a page of a website needs far fewer.
    private const int MaxExpansions = 5_000;
    private int _expansions;

    /// <summary>Whether more was to be expanded than is allowed; what was rendered is then incomplete.</summary>
    public bool IsOverLimit => _expansions > MaxExpansions;

    /// <summary>Writes the item.</summary>
    public void Write(Utf8JsonWriter writer, DeliveryItem item)
    {
        using var document = Parse(item);
        WriteOwner(writer, document.RootElement, document.RootElement, new SelectedProperty("", selection.Fields), new SelectedProperty("", selection.Expand));
    }

    private static JsonDocument Parse(DeliveryItem item) => JsonDocument.Parse(item.Json, SnapshotReader.JsonOptions);

    // The owner's own members, with the properties of the rendering that has them.
    private void WriteOwner(Utf8JsonWriter writer, JsonElement owner, JsonElement rendering, SelectedProperty? include, SelectedProperty? expansion)
    {
        writer.WriteStartObject();
        foreach (var member in owner.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            if (member.NameEquals("properties"))
            {
                WriteProperties(writer, rendering.GetProperty("properties"), include, expansion);
            }
            else
            {
                member.Value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private void WriteProperties(Utf8JsonWriter writer, JsonElement properties, SelectedProperty? include, SelectedProperty? expansion)
    {
        writer.WriteStartObject();
        foreach (var property in properties.EnumerateObject())
        {
            var included = include?.Nested?.Find(property.Name);
            if (include?.Nested is not null && included is null)
            {
                continue;
            }

            writer.WritePropertyName(property.Name);
            WriteValue(writer, property.Value, included, expansion?.Nested?.Find(property.Name));
        }

        writer.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter writer, JsonElement value, SelectedProperty? include, SelectedProperty? expansion)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    WriteValue(writer, item, include, expansion);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Object when HasProperties(value):
                WriteNested(writer, value, include, expansion);
                break;
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    WriteValue(writer, member.Value, include, expansion);
                }

                writer.WriteEndObject();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private void WriteNested(Utf8JsonWriter writer, JsonElement nested, SelectedProperty? include, SelectedProperty? expansion)
    {
        if (expansion is null || !nested.TryGetProperty("route", out _)
            || !nested.GetProperty("id").TryGetGuid(out var id) || tree.Find(id) is not { } held)
        {
            WriteOwner(writer, nested, nested, include, expansion);
            return;
        }

        _expansions++;
        if (IsOverLimit)
        {
            writer.WriteNullValue();
            return;
        }

        using var document = Parse(held.Item);
        WriteOwner(writer, nested, document.RootElement, include, expansion);
    }

    // Content has a content type and a route, a block a content type alone, media a media type.
    private static bool HasProperties(JsonElement value) =>
        value.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
        && (value.TryGetProperty("contentType", out _) || value.TryGetProperty("mediaType", out _));
}

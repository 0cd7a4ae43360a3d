using System.Text.Json;

namespace ContentJourney.AspNetCore.Management;

/// <summary>The form of every list: <c>{"total":…,"items":[…]}</c>, as in the CMS's own APIs.</summary>
internal static class JsonList
{
    public static void Write<T>(Utf8JsonWriter writer, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> writeItem)
    {
        writer.WriteStartObject();
        writer.WriteNumber("total", items.Count);
        writer.WriteStartArray("items");
        foreach (var item in items)
        {
            writeItem(writer, item);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

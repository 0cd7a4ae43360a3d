using System.Globalization;
using System.Text.Json;

namespace ContentJourney.Benchmarks.Catalogue;

/// <summary>Writes a catalogue of made-up items in the form of docs/snapshot.md.</summary>
internal static class GeneratedSnapshot
{
    private const string Words = "A bicycle for every day, with a rack that carries what the day brings and lights that need no thought. ";

    /// <summary>Writes the file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="count">How many items.</param>
    /// <param name="bytes">About how many bytes of JSON an item has.</param>
    /// <param name="cultures">The cultures, in each of which every item stands with a text of its own.</param>
    public static void Write(string path, int count, int bytes, params string[] cultures)
    {
        using var file = File.Create(path);
        using var writer = new Utf8JsonWriter(file);
        writer.WriteStartObject();
        writer.WriteStartArray("cultures");
        Array.ForEach(cultures, writer.WriteStringValue);
        writer.WriteEndArray();
        writer.WriteString("defaultCulture", cultures[0]);
        writer.WriteStartObject("content");
        foreach (var culture in cultures)
        {
            writer.WriteStartObject(culture);
            writer.WriteNumber("total", count);
            writer.WriteStartArray("items");
            for (var number = 0; number < count; number++)
            {
                Write(writer, new GeneratedItem(number), number, culture, bytes);
                writer.Flush();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, GeneratedItem item, int number, string culture, int bytes)
    {
        writer.WriteStartObject();
        writer.WriteString("contentType", "article");
        writer.WriteString("name", string.Create(CultureInfo.InvariantCulture, $"Item {number} ({culture})"));
        writer.WriteString("createDate", item.UpdateDate);
        writer.WriteString("updateDate", item.UpdateDate);
        writer.WriteStartObject("route");
        writer.WriteString("path", item.Path);
        writer.WriteNull("queryString");
        writer.WriteStartObject("startItem");
        writer.WriteString("id", new Guid(1, 0, 0, new byte[8]));
        writer.WriteString("path", "home");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteString("id", item.Id);
        writer.WriteStartObject("properties");
        writer.WriteString("title", string.Create(CultureInfo.InvariantCulture, $"Item {number}"));
        writer.WriteString("bodyText", Text(bytes - 900));
        writer.WriteStartObject("teaserImage");
        writer.WriteString("url", string.Create(CultureInfo.InvariantCulture, $"/media/{number}/teaser.jpg"));
        writer.WriteNumber("width", 1600);
        writer.WriteNumber("height", 900);
        writer.WriteEndObject();
        WriteTags(writer, item);
        writer.WriteEndObject();
        writer.WriteStartObject("cultures");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteTags(Utf8JsonWriter writer, GeneratedItem item)
    {
        writer.WriteStartObject("journeyTags");
        writer.WriteString("journey", "default");
        WriteAll(writer, "stages", item.Stages);
        WriteAll(writer, "personas", item.Personas);
        WriteAll(writer, "slots", item.Slots);
        writer.WriteNumber("priority", item.Priority);
        writer.WritePropertyName("moment");
        writer.WriteRawValue(item.Moment ?? "null");
        writer.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter writer, string name, string[] aliases)
    {
        writer.WriteStartArray(name);
        Array.ForEach(aliases, writer.WriteStringValue);
        writer.WriteEndArray();
    }

    private static string Text(int length) =>
        string.Concat(Enumerable.Repeat(Words, (length / Words.Length) + 1))[..length];
}

using System.Buffers;
using System.Text.Json;

namespace ContentJourney.Storage.Touchpoints;

/// <summary>The stored form of a list of aliases: a JSON array as UTF-8, nothing for an empty one.</summary>
internal static class AliasList
{
    /// <summary>Writes the list; empty for an empty list.</summary>
    public static ReadOnlySpan<byte> Write(IReadOnlyList<string> aliases)
    {
        if (aliases.Count == 0)
        {
            return [];
        }

        var buffer = new ArrayBufferWriter<byte>(24 * aliases.Count);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartArray();
        foreach (var alias in aliases)
        {
            writer.WriteStringValue(alias);
        }

        writer.WriteEndArray();
        writer.Flush();
        return buffer.WrittenSpan;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<string> Read(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
        {
            return [];
        }

        var aliases = new List<string>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            aliases.Add(reader.GetString()!);
        }

        return aliases;
    }
}

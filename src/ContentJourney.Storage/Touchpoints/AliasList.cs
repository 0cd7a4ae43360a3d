using System.Text.Json;

namespace ContentJourney.Storage.Touchpoints;

/// <summary>The stored form of a list of aliases: a JSON array as UTF-8, nothing for an empty one.</summary>
internal static class AliasList
{
    /// <summary>Writes the list; empty for an empty list.</summary>
    public static byte[] Write(IReadOnlyList<string> aliases) => aliases.Count == 0 ? [] : StoredJson.Write(aliases, static (writer, list) => Write(writer, list));

    /// <summary>Writes the list as a part of other JSON.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<string> aliases)
    {
        writer.WriteStartArray();
        for (var i = 0; i < aliases.Count; i++)
        {
            writer.WriteStringValue(aliases[i]);
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads what <see cref="Write(IReadOnlyList{string})"/> wrote.</summary>
    public static IReadOnlyList<string> Read(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
        {
            return [];
        }

        var reader = new Utf8JsonReader(json);
        return Read(ref reader);
    }

    /// <summary>Reads the list as a part of other JSON, from where the reader is to its end.</summary>
    public static IReadOnlyList<string> Read(ref Utf8JsonReader reader)
    {
        reader.Read();
        List<string>? aliases = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            (aliases ??= []).Add(reader.GetString()!);
        }

        return aliases is null ? [] : aliases;
    }
}

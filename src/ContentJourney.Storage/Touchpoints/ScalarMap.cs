using System.Collections.ObjectModel;
using System.Text.Json;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Storage.Touchpoints;

/// <summary>The stored form of properties and traits: a JSON object as UTF-8, nothing for an empty one.</summary>
internal static class ScalarMap
{
    /// <summary>Writes the map; empty for an empty map.</summary>
    public static byte[] Write(IReadOnlyDictionary<string, Scalar> map) => map.Count == 0 ? [] : StoredJson.Write(map, static (writer, scalars) =>
    {
        writer.WriteStartObject();
        foreach (var (name, value) in scalars)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    });

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyDictionary<string, Scalar> Read(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
        {
            return ReadOnlyDictionary<string, Scalar>.Empty;
        }

        var map = new Dictionary<string, Scalar>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            map[name] = reader.TokenType switch
            {
                JsonTokenType.String => Scalar.From(reader.GetString()!),
                JsonTokenType.Number => Scalar.From(reader.GetDouble()),
                JsonTokenType.True => Scalar.From(true),
                JsonTokenType.False => Scalar.From(false),
                _ => Scalar.Null,
            };
        }

        return map;
    }
}

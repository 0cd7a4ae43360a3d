using System.Text;
using System.Text.Json;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>The ring as the store keeps it: one key as base64, or an array of keys.</summary>
internal static class SigningRingText
{
    /// <summary>The ring; null for a text that is none.</summary>
    public static SigningRing? Parse(string text) => text.StartsWith('[') ? ParseArray(text) : SigningKeys.Parse(text) is { } keys ? Of(keys) : null;

    /// <summary>The ring of a configuration, which names the signing key first.</summary>
    public static SigningRing Of(IReadOnlyList<byte[]> configured) =>
        new([.. configured.Reverse().Select(key => new SigningKey(key, DateTimeOffset.MinValue, IsRecognised: true))]);

    /// <summary>The ring as an array.</summary>
    public static string Write(SigningRing ring)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text))
        {
            writer.WriteStartArray();
            foreach (var key in ring.Keys)
            {
                writer.WriteStartObject();
                writer.WriteBase64String("key", key.Secret);
                writer.WriteString("from", Instants.ToText(key.From));
                writer.WriteBoolean("recognised", key.IsRecognised);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    private static SigningRing ParseArray(string text)
    {
        using var document = JsonDocument.Parse(text);
        return new SigningRing([.. document.RootElement.EnumerateArray().Select(key => new SigningKey(
            key.GetProperty("key").GetBytesFromBase64(), key.GetProperty("from").GetDateTimeOffset(), key.GetProperty("recognised").GetBoolean()))]);
    }
}

using System.Text.Json;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>Signing keys in the contract's JSON, without the keys themselves.</summary>
internal static class SigningKeyJson
{
    /// <summary>A key as it stands at an instant.</summary>
    /// <param name="writer">Takes the JSON.</param>
    /// <param name="key">The key.</param>
    /// <param name="isSigning">Whether it signs now.</param>
    public static void Write(Utf8JsonWriter writer, SigningKey key, bool isSigning)
    {
        writer.WriteStartObject();
        writer.WriteString("id", key.Id);
        writer.WriteBoolean("signs", isSigning);
        writer.WriteString("signsFrom", key.From == DateTimeOffset.MinValue ? null : Instants.ToText(key.From));
        writer.WriteEndObject();
    }
}

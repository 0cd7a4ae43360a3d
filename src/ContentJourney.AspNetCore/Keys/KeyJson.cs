using System.Text.Json;
using ContentJourney.Engine.Keys;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Keys;

/// <summary>Server keys in the contract's JSON.</summary>
internal static class KeyJson
{
    /// <summary>A key as lists show it, without any secret.</summary>
    public static void Write(Utf8JsonWriter writer, ServerKey key)
    {
        writer.WriteStartObject();
        WriteMembers(writer, key);
        if (key.RevokedAt is { } revokedAt)
        {
            writer.WriteString("revokedAt", Instants.ToText(revokedAt));
        }
        else
        {
            writer.WriteNull("revokedAt");
        }

        writer.WriteEndObject();
    }

    /// <summary>A new key with its secret; the only answer that ever carries one.</summary>
    public static void WriteIssued(Utf8JsonWriter writer, IssuedKey issued)
    {
        writer.WriteStartObject();
        WriteMembers(writer, issued.Key);
        writer.WriteString("key", issued.Secret);
        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, ServerKey key)
    {
        writer.WriteString("id", key.Id);
        writer.WriteString("name", key.Name);
        writer.WriteStartArray("scopes");
        foreach (var scope in KeyScopeNames.Of(key.Scopes))
        {
            writer.WriteStringValue(scope);
        }

        writer.WriteEndArray();
        writer.WriteString("createdAt", Instants.ToText(key.CreatedAt));
    }
}

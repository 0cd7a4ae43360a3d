using System.Text.Json;
using ContentJourney.Engine.Validation;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>What a request says about consent; null where it says nothing.</summary>
internal sealed record ConsentStatement(bool? Analytics, bool? Personalization, bool? Experiments)
{
    /// <summary>Reads the statement; errors are added to the node's list.</summary>
    public static ConsentStatement Read(JsonNode node)
    {
        if (!node.IsObject("analytics", "personalization", "experiments"))
        {
            return new ConsentStatement(null, null, null);
        }

        return new ConsentStatement(
            node.TryMember("analytics", out var member) ? member.Boolean() : null,
            node.TryMember("personalization", out member) ? member.Boolean() : null,
            node.TryMember("experiments", out member) ? member.Boolean() : null);
    }

    /// <summary>The consent with what is said here changed.</summary>
    public Consent Change(Consent before) => new(
        Analytics ?? before.Analytics, Personalization ?? before.Personalization, Experiments ?? before.Experiments);

    /// <summary>Writes a consent as the contract's object.</summary>
    public static void Write(Utf8JsonWriter writer, Consent consent)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("analytics", consent.Analytics);
        writer.WriteBoolean("personalization", consent.Personalization);
        writer.WriteBoolean("experiments", consent.Experiments);
        writer.WriteEndObject();
    }
}

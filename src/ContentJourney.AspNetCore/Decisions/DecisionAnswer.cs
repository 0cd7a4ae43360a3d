using System.Text.Json;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Decisions;

/// <summary>A decision as the contract answers it.</summary>
/// <param name="Decision">Stage and persona.</param>
/// <param name="RuleSetVersion">The version that decided; null: none is live, or the rules came with the request.</param>
/// <param name="DecidedAt">The instant it was decided for.</param>
/// <param name="Reasons">Why, if it was asked.</param>
internal sealed record DecisionAnswer(Decision Decision, int? RuleSetVersion, DateTimeOffset DecidedAt, DecisionReasons? Reasons)
{
    /// <summary>Writes the <c>decision</c> object.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("journey"u8, Decision.Vocabulary.Journey.Alias);
        writer.WriteString("stage"u8, Decision.Stage);
        writer.WriteString("persona"u8, Decision.Persona);
        writer.WriteString("key"u8, Decision.Key);
        if (RuleSetVersion is { } version)
        {
            writer.WriteNumber("ruleSetVersion"u8, version);
        }
        else
        {
            writer.WriteNull("ruleSetVersion"u8);
        }

        writer.WriteString("decidedAt"u8, Instants.ToText(DecidedAt));
        if (Reasons is not null)
        {
            writer.WritePropertyName("reasons"u8);
            Reasons.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}

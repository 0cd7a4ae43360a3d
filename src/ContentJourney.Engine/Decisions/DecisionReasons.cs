using System.Text.Json;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Decisions;

/// <summary>Why a decision came out as it did, as <c>rules.md</c> defines it.</summary>
/// <param name="Stage">The stage decided and its condition (null for the first stage).</param>
/// <param name="Next">The following stage that has an <c>enter</c>, or null.</param>
/// <param name="Scores">Every score of the rule set, in its order.</param>
/// <param name="Personas">Every persona of the rule set, best first, ties by alias.</param>
public sealed record DecisionReasons(
    StageReason Stage, StageReason? Next, IReadOnlyList<NamedScore> Scores, IReadOnlyList<NamedScore> Personas)
{
    /// <summary>Writes the <c>reasons</c> object of the contract.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteStage(writer, "stage", Stage);
        WriteStage(writer, "next", Next);
        writer.WriteStartObject("scores");
        foreach (var score in Scores)
        {
            writer.WritePropertyName(score.Alias);
            PlainNumber.Write(writer, score.Score);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("personas");
        foreach (var persona in Personas)
        {
            writer.WriteStartObject();
            writer.WriteString("alias", persona.Alias);
            writer.WritePropertyName("score");
            PlainNumber.Write(writer, persona.Score);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteStage(Utf8JsonWriter writer, string name, StageReason? stage)
    {
        if (stage is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("alias", stage.Alias);
        if (stage.Condition is null)
        {
            writer.WriteNull("condition");
        }
        else
        {
            writer.WritePropertyName("condition");
            stage.Condition.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}

/// <summary>A stage and what its condition came to.</summary>
public sealed record StageReason(string Alias, ConditionReason? Condition);

/// <summary>A score under its alias.</summary>
public sealed record NamedScore(string Alias, double Score);

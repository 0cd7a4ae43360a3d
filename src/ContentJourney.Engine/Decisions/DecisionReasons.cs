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
    public void WriteTo(Utf8JsonWriter writer) => throw new NotImplementedException();
}

/// <summary>A stage and what its condition came to.</summary>
public sealed record StageReason(string Alias, ConditionReason? Condition);

/// <summary>A score under its alias.</summary>
public sealed record NamedScore(string Alias, double Score);

/// <summary>What one condition came to.</summary>
/// <param name="Kind">The condition's own member name.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Measured">Of a leaf: what was measured.</param>
/// <param name="Needed">Of a leaf: what was needed.</param>
/// <param name="Children">Of <c>all</c>, <c>any</c>, <c>not</c>: their children; null for a leaf.</param>
public sealed record ConditionReason(
    string Kind, bool Holds, Scalar Measured, IReadOnlyList<Scalar>? Needed, IReadOnlyList<ConditionReason>? Children);

using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules.Conditions;

/// <summary>Holds when a score of the rule set is high enough.</summary>
internal sealed class ScoreCondition(int score, double atLeast) : Condition
{
    public override bool Holds(in Evaluation evaluation) => evaluation.ScoreIsAtLeast(score, atLeast);

    public override ConditionReason Explain(in Evaluation evaluation) => ConditionReason.Of(
        "score", evaluation.Score(score) >= atLeast, Scalar.From(evaluation.Score(score)), Scalar.From(atLeast));

    public static ScoreCondition? ReadMembers(JsonNode node, RuleReading reading)
    {
        if (!node.IsObject("score", "atLeast"))
        {
            return null;
        }

        var score = node.Require("score", out var alias) ? reading.Score(alias) : -1;
        var atLeast = node.Require("atLeast", out var needed) ? needed.Number() : null;
        return score < 0 || atLeast is null ? null : new ScoreCondition(score, atLeast.Value);
    }
}

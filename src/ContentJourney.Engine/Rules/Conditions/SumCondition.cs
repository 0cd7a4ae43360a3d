using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Rules.Matching;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules.Conditions;

/// <summary>Holds when the values of the touchpoints that match in the window sum up to enough; a missing value is 0.</summary>
internal sealed class SumCondition(TouchpointMatch match, double atLeast, long? within) : Condition
{
    public override bool Holds(in Evaluation evaluation) => Measure(evaluation) >= atLeast;

    public override ConditionReason Explain(in Evaluation evaluation)
    {
        var measured = Measure(evaluation);
        return ConditionReason.Of("sum", measured >= atLeast, Scalar.From(measured), Scalar.From(atLeast));
    }

    private double Measure(in Evaluation evaluation) =>
        new MatchScan(match, evaluation, within, stackalloc int[match.NameCount]).Sum(evaluation.Columns.Values);

    public static SumCondition? ReadMembers(JsonNode node, RuleReading reading)
    {
        if (!node.IsObject("sum", "atLeast", "within"))
        {
            return null;
        }

        var match = node.Require("sum", out var picked) ? MatchReader.Read(picked, reading) : null;
        var atLeast = node.Require("atLeast", out var needed) ? needed.Number() : null;
        var within = ReadWithin(node);
        return match is null || atLeast is null ? null : new SumCondition(match, atLeast.Value, within);
    }
}

using System.Numerics;
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

    // In time order, one by one: floating sums depend on their order, and a threshold may be met to the bit.
    private double Measure(in Evaluation evaluation)
    {
        var values = evaluation.Columns.Values;
        var scan = new MatchScan(match, evaluation, within, stackalloc int[match.NameCount]);
        var sum = 0.0;
        while (scan.Next())
        {
            for (var bits = scan.Bits; bits != 0; bits &= bits - 1)
            {
                var value = values[scan.Start + BitOperations.TrailingZeroCount(bits)];
                sum += double.IsNaN(value) ? 0 : value;
            }
        }

        return sum;
    }

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

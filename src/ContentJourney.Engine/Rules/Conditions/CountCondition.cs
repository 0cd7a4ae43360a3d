using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Rules.Matching;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules.Conditions;

/// <summary>Holds when enough touchpoints match in the window.</summary>
internal sealed class CountCondition(TouchpointMatch match, int atLeast, long? within) : Condition
{
    public override bool Holds(in Evaluation evaluation) => Scan(evaluation, stackalloc int[match.NameCount]).Count(atLeast) >= atLeast;

    public override ConditionReason Explain(in Evaluation evaluation)
    {
        var measured = Scan(evaluation, stackalloc int[match.NameCount]).Count();
        return ConditionReason.Of("count", measured >= atLeast, Scalar.From(measured), Scalar.From(atLeast));
    }

    private MatchScan Scan(in Evaluation evaluation, Span<int> names) => new(match, evaluation, within, names);

    public static CountCondition? ReadMembers(JsonNode node, RuleReading reading)
    {
        if (!node.IsObject("count", "atLeast", "within"))
        {
            return null;
        }

        var match = node.Require("count", out var picked) ? MatchReader.Read(picked, reading) : null;
        var atLeast = node.Require("atLeast", out var needed) ? needed.WholeNumber(1) : null;
        var within = ReadWithin(node);
        return match is null || atLeast is null ? null : new CountCondition(match, atLeast.Value, within);
    }
}

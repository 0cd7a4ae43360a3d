using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules.Conditions;

/// <summary>Holds when its child does not.</summary>
internal sealed class NotCondition(Condition child) : Condition
{
    public override bool Holds(in Evaluation evaluation) => !child.Holds(evaluation);

    public override ConditionReason Explain(in Evaluation evaluation)
    {
        var reason = child.Explain(evaluation);
        return ConditionReason.Of("not", !reason.Holds, [reason]);
    }

    public static NotCondition? ReadMembers(JsonNode node, RuleReading reading, int depth)
    {
        if (!node.IsObject("not"))
        {
            return null;
        }

        var child = node.Require("not", out var inner) ? Read(inner, reading, depth + 1) : null;
        return child is null ? null : new NotCondition(child);
    }
}

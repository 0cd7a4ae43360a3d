using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules.Conditions;

/// <summary>Holds when a child does; without children it does not hold.</summary>
internal sealed class AnyCondition(Condition[] children) : Condition
{
    public override bool Holds(in Evaluation evaluation)
    {
        foreach (var child in children)
        {
            if (child.Holds(evaluation))
            {
                return true;
            }
        }

        return false;
    }

    public override ConditionReason Explain(in Evaluation evaluation)
    {
        var reasons = Explain(children, evaluation);
        return ConditionReason.Of("any", Array.Exists(reasons, reason => reason.Holds), reasons);
    }

    public static AnyCondition? ReadMembers(JsonNode node, RuleReading reading, int depth)
    {
        if (!node.IsObject("any"))
        {
            return null;
        }

        return node.Require("any", out var list) ? new AnyCondition(ReadList(list, reading, depth + 1)) : null;
    }
}

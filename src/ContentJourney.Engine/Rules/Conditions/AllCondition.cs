using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules.Conditions;

/// <summary>Holds when every child does; without children it holds.</summary>
internal sealed class AllCondition(Condition[] children) : Condition
{
    public override bool Holds(in Evaluation evaluation)
    {
        foreach (var child in children)
        {
            if (!child.Holds(evaluation))
            {
                return false;
            }
        }

        return true;
    }

    public override ConditionReason Explain(in Evaluation evaluation)
    {
        var reasons = Explain(children, evaluation);
        return ConditionReason.Of("all", Array.TrueForAll(reasons, reason => reason.Holds), reasons);
    }

    public static AllCondition? ReadMembers(JsonNode node, RuleReading reading, int depth)
    {
        if (!node.IsObject("all"))
        {
            return null;
        }

        return node.Require("all", out var list) ? new AllCondition(ReadList(list, reading, depth + 1)) : null;
    }
}

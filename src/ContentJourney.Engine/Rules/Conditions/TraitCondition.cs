using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules.Conditions;

/// <summary>Holds when the visitor declared what is asked for.</summary>
internal sealed class TraitCondition(TraitTest test) : Condition
{
    public override bool Holds(in Evaluation evaluation) => test.Holds(evaluation.Traits);

    public override ConditionReason Explain(in Evaluation evaluation) =>
        ConditionReason.Of("trait", Holds(evaluation), test.Declared(evaluation.Traits), test.Needed, test.NeededOneOf);

    public static TraitCondition? ReadMembers(JsonNode node)
    {
        if (!node.IsObject("trait", "equals", "in", "exists"))
        {
            return null;
        }

        return TraitTest.ReadMembers(node) is { } test ? new TraitCondition(test) : null;
    }
}

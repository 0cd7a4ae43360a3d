using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules.Conditions;

/// <summary>One condition of <c>rules.md</c>, compiled.</summary>
internal abstract class Condition
{
    /// <summary>How deep conditions may nest.</summary>
    public const int MaxDepth = 64;

    private static readonly string[] Kinds = ["all", "any", "not", "count", "distinct", "sum", "since", "sequence", "score", "trait"];
    private static readonly string[] Members = [.. Kinds, "atLeast", "atMost", "within", "of", "equals", "in", "exists"];

    /// <summary>Whether it holds; allocates nothing and may leave out what cannot change the outcome.</summary>
    public abstract bool Holds(in Evaluation evaluation);

    /// <summary>Whether it holds and why; evaluates every child.</summary>
    public abstract ConditionReason Explain(in Evaluation evaluation);

    /// <summary>Reads a condition. What is returned may be used only when no error was added.</summary>
    /// <param name="node">The condition.</param>
    /// <param name="reading">What may be named.</param>
    /// <param name="depth">How deep it stands, from 1.</param>
    public static Condition? Read(JsonNode node, RuleReading reading, int depth = 1)
    {
        if (depth > MaxDepth)
        {
            node.Fail($"nests conditions too deep; allowed: {MaxDepth} levels");
            return null;
        }

        if (node.MembersAmong(Kinds) is not { } kinds)
        {
            return null;
        }

        if (kinds.Count != 1)
        {
            node.IsObject(Members);
            node.Fail($"must have exactly one of {string.Join(", ", Kinds)}; it has {(kinds.Count == 0 ? "none" : string.Join(", ", kinds))}");
            return null;
        }

        return kinds[0] switch
        {
            "all" => AllCondition.ReadMembers(node, reading, depth),
            "any" => AnyCondition.ReadMembers(node, reading, depth),
            "not" => NotCondition.ReadMembers(node, reading, depth),
            "count" => CountCondition.ReadMembers(node, reading),
            "distinct" => DistinctCondition.ReadMembers(node, reading),
            "sum" => SumCondition.ReadMembers(node, reading),
            "since" => SinceCondition.ReadMembers(node, reading),
            "sequence" => SequenceCondition.ReadMembers(node, reading),
            "score" => ScoreCondition.ReadMembers(node, reading),
            _ => TraitCondition.ReadMembers(node),
        };
    }

    /// <summary>Reads the conditions in a list.</summary>
    protected static Condition[] ReadList(JsonNode list, RuleReading reading, int depth) =>
        [.. list.Items().Select(item => Read(item, reading, depth)).OfType<Condition>()];

    /// <summary>Reads <c>within</c>: ticks, or null where there is no window.</summary>
    protected static long? ReadWithin(JsonNode node) => node.TryMember("within", out var within) ? within.Duration()?.Ticks : null;

    /// <summary>Explains every child.</summary>
    protected static ConditionReason[] Explain(Condition[] children, in Evaluation evaluation)
    {
        var reasons = new ConditionReason[children.Length];
        for (var i = 0; i < children.Length; i++)
        {
            reasons[i] = children[i].Explain(evaluation);
        }

        return reasons;
    }
}

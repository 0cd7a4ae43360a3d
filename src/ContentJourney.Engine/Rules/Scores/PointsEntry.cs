using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules.Scores;

/// <summary>One entry of <c>points</c>.</summary>
internal abstract class PointsEntry
{
    /// <summary>Adds what the entry gives to the sum so far; one by one, so that every order of entries is kept to the bit.</summary>
    /// <param name="sum">The sum so far.</param>
    /// <param name="evaluation">Visitor and instant.</param>
    /// <param name="halfLife">In ticks; infinite: points do not decay.</param>
    public abstract double AddTo(double sum, in Evaluation evaluation, double halfLife);

    /// <summary>What the entry gives, from what is remembered of a long history.</summary>
    /// <inheritdoc cref="AddTo"/>
    public abstract Estimate Estimate(in Evaluation evaluation, double halfLife);

    public static PointsEntry? Read(JsonNode node, RuleReading reading)
    {
        if (node.MembersAmong("match", "trait") is not { } kinds)
        {
            return null;
        }

        if (kinds.Count != 1)
        {
            node.Fail($"must have either 'match' or 'trait'; it has {(kinds.Count == 0 ? "neither" : "both")}");
            return null;
        }

        return kinds[0] == "match" ? MatchPoints.ReadMembers(node, reading) : TraitPoints.ReadMembers(node);
    }
}

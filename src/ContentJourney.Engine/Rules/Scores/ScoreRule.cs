using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules.Scores;

/// <summary>The rule of a score or of a persona: points that decay.</summary>
/// <param name="alias">Its alias.</param>
/// <param name="points">What gives points.</param>
/// <param name="halfLife">In ticks; infinite: points do not decay.</param>
internal sealed class ScoreRule(string alias, PointsEntry[] points, double halfLife)
{
    public string Alias => alias;

    /// <summary>The score as the contract says, to the bit.</summary>
    public double Value(in Evaluation evaluation)
    {
        var value = 0.0;
        foreach (var entry in points)
        {
            value = entry.AddTo(value, evaluation, halfLife);
        }

        return value;
    }

    /// <summary>The score, of a long history from what is remembered of it.</summary>
    public ScoreCell Look(in Evaluation evaluation)
    {
        if (!evaluation.MayEstimate)
        {
            return ScoreCell.Exact(Value(evaluation));
        }

        var sum = default(Estimate);
        foreach (var entry in points)
        {
            sum += entry.Estimate(evaluation, halfLife);
        }

        return ScoreCell.Of(sum);
    }

    public static ScoreRule? Read(JsonNode node, string alias, RuleReading reading)
    {
        if (!node.IsObject("points", "halfLife"))
        {
            return null;
        }

        var halfLife = node.TryMember("halfLife", out var duration) ? duration.Duration()?.Ticks : null;
        return node.Require("points", out var list)
            ? new ScoreRule(alias, [.. list.Items().Select(item => PointsEntry.Read(item, reading)).OfType<PointsEntry>()], halfLife ?? double.PositiveInfinity)
            : null;
    }
}

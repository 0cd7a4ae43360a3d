using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules.Scores;

/// <summary>Points for what the visitor declared; they do not decay.</summary>
internal sealed class TraitPoints(TraitTest test, double points) : PointsEntry
{
    public override double AddTo(double sum, in Evaluation evaluation, double halfLife) =>
        test.Holds(evaluation.Traits) ? sum + points : sum;

    public override Estimate Estimate(in Evaluation evaluation, double halfLife) =>
        test.Holds(evaluation.Traits) ? new Estimate(points, Math.Abs(points)) : default;

    public static TraitPoints? ReadMembers(JsonNode node)
    {
        if (!node.IsObject("trait", "equals", "in", "exists", "points"))
        {
            return null;
        }

        var test = TraitTest.ReadMembers(node);
        var points = node.Require("points", out var given) ? given.Number() : null;
        return test is null || points is null ? null : new TraitPoints(test, points.Value);
    }
}

using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Rules.Matching;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules.Conditions;

/// <summary>Holds when there is a match and the time since the first or last one is in bounds (ticks, both included).</summary>
internal sealed class SinceCondition(TouchpointMatch match, bool last, long? atLeast, long? atMost) : Condition
{
    public override bool Holds(in Evaluation evaluation) => IsInBounds(Measure(evaluation));

    public override ConditionReason Explain(in Evaluation evaluation)
    {
        var measured = Measure(evaluation);
        var needed = atLeast is null || measured > atMost ? atMost!.Value : atLeast.Value;
        return ConditionReason.Of(
            "since", IsInBounds(measured), measured is null ? Scalar.Null : Seconds(measured.Value), Seconds(needed));
    }

    private bool IsInBounds(long? measured) => measured is { } age && age >= (atLeast ?? 0) && age <= (atMost ?? long.MaxValue);

    private long? Measure(in Evaluation evaluation)
    {
        var scan = new MatchScan(match, evaluation, null, stackalloc int[match.NameCount]);
        var row = last ? scan.Last() : scan.First();
        return row < 0 ? null : evaluation.Now - evaluation.Columns.Ticks[row];
    }

    private static Scalar Seconds(long ticks) => Scalar.From(ticks / (double)TimeSpan.TicksPerSecond);

    public static SinceCondition? ReadMembers(JsonNode node, RuleReading reading)
    {
        if (!node.IsObject("since", "of", "atLeast", "atMost"))
        {
            return null;
        }

        var which = node.Require("since", out var since) ? since.OneOf(["first", "last"], "choice") : null;
        var match = node.Require("of", out var picked) ? MatchReader.Read(picked, reading) : null;
        var hasAtLeast = node.TryMember("atLeast", out var low);
        var hasAtMost = node.TryMember("atMost", out var high);
        if (!hasAtLeast && !hasAtMost)
        {
            node.Fail("must have atLeast, atMost or both");
            return null;
        }

        var atLeast = hasAtLeast ? low.Duration(allowZero: true)?.Ticks : null;
        var atMost = hasAtMost ? high.Duration(allowZero: true)?.Ticks : null;
        return which is null || match is null || (atLeast ?? atMost) is null ? null : new SinceCondition(match, which == "last", atLeast, atMost);
    }
}

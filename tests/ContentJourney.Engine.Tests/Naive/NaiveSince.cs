using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Time since the first or last match, in seconds.</summary>
internal static class NaiveSince
{
    public static JsonObject Evaluate(JsonElement condition, NaiveVisitor visitor)
    {
        long? atLeast = condition.TryGetProperty("atLeast", out var low) ? NaiveTime.Duration(low.GetString()!) : null;
        long? atMost = condition.TryGetProperty("atMost", out var high) ? NaiveTime.Duration(high.GetString()!) : null;
        var matches = NaiveMatch.Pick(condition.GetProperty("of"), visitor.Touchpoints);
        if (matches.Count == 0)
            return NaiveCondition.Leaf("since", false, null, Needed(atLeast ?? atMost));

        var from = condition.GetProperty("since").GetString() == "first"
            ? matches.Min(touchpoint => touchpoint.At)
            : matches.Max(touchpoint => touchpoint.At);
        var passed = visitor.Now - from;
        var isTooLong = atMost is not null && passed > atMost;
        var holds = !isTooLong && (atLeast is null || passed >= atLeast);
        return NaiveCondition.Leaf("since", holds, JsonValue.Create(NaiveTime.Seconds(passed)), Needed(isTooLong ? atMost : atLeast ?? atMost));
    }

    private static JsonValue Needed(long? bound) => JsonValue.Create(NaiveTime.Seconds(bound!.Value));
}

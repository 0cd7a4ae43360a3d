using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>
/// Tries every touchpoint as the first, and keeps after each step all touchpoints that could be that step: those that
/// match it, come strictly later than one that could be the step before, and lie less than <c>within</c> after the first.
/// </summary>
internal static class NaiveSequence
{
    public static JsonObject Evaluate(JsonElement condition, NaiveVisitor visitor)
    {
        var steps = condition.GetProperty("sequence").EnumerateArray().ToList();
        var within = condition.TryGetProperty("within", out var duration) ? NaiveTime.Duration(duration.GetString()!) : long.MaxValue;
        var longest = NaiveMatch.Pick(steps[0], visitor.Touchpoints)
            .Select(first => StepsFrom(first, steps, within, visitor.Touchpoints))
            .DefaultIfEmpty(0)
            .Max();
        return NaiveCondition.Leaf("sequence", longest == steps.Count, JsonValue.Create(longest), JsonValue.Create(steps.Count));
    }

    private static int StepsFrom(NaiveTouchpoint first, List<JsonElement> steps, long within, List<NaiveTouchpoint> touchpoints)
    {
        List<NaiveTouchpoint> possible = [first];
        for (var step = 1; step < steps.Count; step++)
        {
            possible = [.. NaiveMatch.Pick(steps[step], touchpoints)
                .Where(later => possible.Exists(earlier => later.At > earlier.At) && later.At - first.At < within)];
            if (possible.Count == 0) return step;
        }

        return steps.Count;
    }
}

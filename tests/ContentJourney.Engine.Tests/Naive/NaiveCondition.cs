using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Evaluates a condition to its reason; every child is evaluated.</summary>
internal static class NaiveCondition
{
    public static JsonObject Evaluate(JsonElement condition, NaiveVisitor visitor)
    {
        if (condition.TryGetProperty("all", out var all))
        {
            var children = EvaluateAll(all, visitor);
            return Group("all", children.TrueForAll(Holds), children);
        }

        if (condition.TryGetProperty("any", out var any))
        {
            var children = EvaluateAll(any, visitor);
            return Group("any", children.Exists(Holds), children);
        }

        if (condition.TryGetProperty("not", out var not))
        {
            var child = Evaluate(not, visitor);
            return Group("not", !Holds(child), [child]);
        }

        if (condition.TryGetProperty("count", out _)) return NaiveAmounts.Count(condition, visitor);
        if (condition.TryGetProperty("distinct", out _)) return NaiveAmounts.Distinct(condition, visitor);
        if (condition.TryGetProperty("sum", out _)) return NaiveAmounts.Sum(condition, visitor);
        if (condition.TryGetProperty("since", out _)) return NaiveSince.Evaluate(condition, visitor);
        if (condition.TryGetProperty("sequence", out _)) return NaiveSequence.Evaluate(condition, visitor);
        if (condition.TryGetProperty("score", out _)) return NaiveAmounts.Score(condition, visitor);
        if (condition.TryGetProperty("trait", out _)) return NaiveTrait.Evaluate(condition, visitor);
        throw new FormatException($"No condition: {condition.GetRawText()}");
    }

    public static bool Holds(JsonObject reason) => reason["holds"]!.GetValue<bool>();

    public static JsonObject Leaf(string kind, bool holds, JsonNode? measured, JsonNode? needed) =>
        new() { ["kind"] = kind, ["holds"] = holds, ["measured"] = measured, ["needed"] = needed };

    private static JsonObject Group(string kind, bool holds, List<JsonObject> children) =>
        new() { ["kind"] = kind, ["holds"] = holds, ["children"] = new JsonArray([.. children]) };

    private static List<JsonObject> EvaluateAll(JsonElement conditions, NaiveVisitor visitor) =>
        [.. conditions.EnumerateArray().Select(condition => Evaluate(condition, visitor))];
}

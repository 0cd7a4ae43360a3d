using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Compares what the visitor declared; the same form stands in conditions and in points.</summary>
internal static class NaiveTrait
{
    public static JsonObject Evaluate(JsonElement condition, NaiveVisitor visitor)
    {
        var declared = visitor.Trait(condition.GetProperty("trait").GetString()!);
        var (holds, needed) = Test(condition, declared);
        return NaiveCondition.Leaf("trait", holds, declared is { } value ? NaiveVisitor.ToNode(value) : null, NaiveVisitor.ToNode(needed));
    }

    public static bool Holds(JsonElement condition, NaiveVisitor visitor) =>
        Test(condition, visitor.Trait(condition.GetProperty("trait").GetString()!)).Holds;

    private static (bool Holds, JsonElement Needed) Test(JsonElement condition, JsonElement? declared)
    {
        if (condition.TryGetProperty("equals", out var wanted))
            return (declared is { } value && NaiveScalar.Same(wanted, value), wanted);
        if (condition.TryGetProperty("in", out var list))
            return (declared is { } one && list.EnumerateArray().Any(item => NaiveScalar.Same(item, one)), list);
        var exists = condition.GetProperty("exists");
        return (exists.GetBoolean() == declared.HasValue, exists);
    }
}

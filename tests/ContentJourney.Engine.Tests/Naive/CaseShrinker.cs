using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Makes a failing case small: takes parts away for as long as it goes on failing.</summary>
internal static class CaseShrinker
{
    public static RandomCase Shrink(RandomCase failing, Func<RandomCase, bool> fails)
    {
        while (Smaller(failing).FirstOrDefault(fails) is { } smaller) failing = smaller;
        return failing;
    }

    private static IEnumerable<RandomCase> Smaller(RandomCase failing)
    {
        foreach (var history in Without(failing.History)) yield return failing with { History = (JsonArray)history };
        foreach (var ruleSet in Without(failing.RuleSet)) yield return failing with { RuleSet = (JsonObject)ruleSet };
        foreach (var traits in Without(failing.Traits)) yield return failing with { Traits = (JsonObject)traits };
    }

    // Every tree that lacks one member or item of this one, outermost first.
    private static IEnumerable<JsonNode> Without(JsonNode tree)
    {
        for (var place = 0; ; place++)
        {
            var copy = tree.DeepClone();
            var parts = new Queue<JsonNode>([copy]);
            var passed = 0;
            var isRemoved = false;
            while (!isRemoved && parts.TryDequeue(out var part))
            {
                var count = part is JsonObject o ? o.Count : part is JsonArray a ? a.Count : 0;
                if (place < passed + count)
                {
                    Remove(part, place - passed);
                    isRemoved = true;
                }

                passed += count;
                foreach (var child in Children(part)) parts.Enqueue(child);
            }

            if (!isRemoved) yield break;
            yield return copy;
        }
    }

    private static void Remove(JsonNode part, int index)
    {
        if (part is JsonObject members) members.RemoveAt(index);
        else ((JsonArray)part).RemoveAt(index);
    }

    private static IEnumerable<JsonNode> Children(JsonNode part) =>
        (part is JsonObject members ? members.Select(member => member.Value) : part is JsonArray items ? items : []).OfType<JsonNode>();
}

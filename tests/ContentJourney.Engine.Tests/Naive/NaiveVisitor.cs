using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>All a decision is made of.</summary>
/// <param name="RuleSet">The rules.</param>
/// <param name="Touchpoints">Those that count, in time order.</param>
/// <param name="Traits">What the visitor declared, as it was sent.</param>
/// <param name="Now">The instant of the decision.</param>
internal sealed record NaiveVisitor(JsonElement RuleSet, List<NaiveTouchpoint> Touchpoints, JsonElement Traits, long Now)
{
    /// <summary>The touchpoints of the window that the condition names, else all.</summary>
    public IEnumerable<NaiveTouchpoint> InWindowOf(JsonElement condition)
    {
        if (!condition.TryGetProperty("within", out var within)) return Touchpoints;
        var start = Now - NaiveTime.Duration(within.GetString()!);
        return Touchpoints.Where(touchpoint => touchpoint.At > start);
    }

    /// <summary>The declared trait; null declares nothing.</summary>
    public JsonElement? Trait(string name) =>
        Traits.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static JsonNode? ToNode(JsonElement value) => JsonNode.Parse(value.GetRawText());
}

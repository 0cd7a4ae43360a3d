using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>A random valid rule set with a random history, traits and now, for <see cref="RandomJourney"/>.</summary>
/// <param name="RuleSet">The rules.</param>
/// <param name="History">Touchpoints as the test bench takes them.</param>
/// <param name="Traits">What the visitor declared.</param>
/// <param name="Now">The instant, ISO 8601.</param>
internal sealed record RandomCase(JsonObject RuleSet, JsonArray History, JsonObject Traits, string Now)
{
    /// <summary>Makes the case of a seed, always the same.</summary>
    public static RandomCase Create(int seed)
    {
        var random = new Random(seed);
        var now = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero).AddTicks(random.NextInt64(TimeSpan.TicksPerDay * 30));
        return new RandomCase(
            new RandomRuleSet(random).Create(),
            new RandomHistory(random, now).Create(),
            RandomScalars.Traits(random),
            now.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
    }

    /// <summary>What the naive evaluator decides.</summary>
    public JsonElement Decide() => NaiveEvaluator.Decide(
        RandomJourney.Json().Element(), RuleSet.Element(), History.Element(), Traits.Element(), Now).Element();

    public override string ToString() =>
        new JsonObject { ["ruleSet"] = RuleSet.DeepClone(), ["history"] = History.DeepClone(), ["traits"] = Traits.DeepClone(), ["now"] = Now }
            .ToJsonString();
}

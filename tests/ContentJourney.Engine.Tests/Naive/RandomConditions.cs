using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Makes matches and conditions of every kind.</summary>
/// <param name="random">The seeded generator.</param>
/// <param name="scores">Aliases of the scores that may be named.</param>
/// <param name="amount">Makes a score to compare with.</param>
internal sealed class RandomConditions(Random random, IReadOnlyList<string> scores, Func<double> amount)
{
    private static readonly string[] Distincts = ["days", "channels", "contents", "types"];

    public JsonObject Condition(int depth = 0) => random.Next(depth < 3 ? 16 : 12) switch
    {
        0 or 1 => Windowed("count", Match(), random.Next(1, 6)),
        2 or 3 => Distinct(),
        4 => Windowed("sum", Match(), random.Next(-20, 200) / 4.0),
        5 or 6 => Since(),
        7 or 8 => Sequence(),
        9 or 10 when scores.Count > 0 => new JsonObject { ["score"] = random.Pick(scores), ["atLeast"] = amount() },
        <= 11 => Trait(),
        12 or 13 => new JsonObject { ["all"] = Children(depth) },
        14 => new JsonObject { ["any"] = Children(depth) },
        _ => new JsonObject { ["not"] = Condition(depth + 1) },
    };

    public JsonObject Match()
    {
        var match = new JsonObject();
        if (random.Chance(0.5)) match["types"] = random.Some(RandomJourney.Types);
        if (random.Chance(0.15)) match["channels"] = random.Some(RandomJourney.Channels);
        if (random.Chance(0.1)) match["contentStages"] = random.Some(RandomJourney.Stages);
        if (random.Chance(0.1)) match["contentPersonas"] = random.Some(RandomJourney.Personas);
        if (random.Chance(0.1)) match["contents"] = random.Some(RandomJourney.Contents);
        if (random.Chance(0.1)) match["valueAtLeast"] = random.Next(-40, 200) / 4.0;
        if (random.Chance(0.05) && RandomScalars.Properties(random) is { Count: > 0 } properties) match["properties"] = properties;
        return match;
    }

    public JsonObject Trait()
    {
        var trait = new JsonObject { ["trait"] = RandomScalars.TraitName(random) };
        switch (random.Next(3))
        {
            case 0: trait["equals"] = RandomScalars.Declared(random); break;
            case 1: trait["in"] = new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomScalars.Declared(random))]); break;
            default: trait["exists"] = random.Chance(0.5); break;
        }

        return trait;
    }

    private JsonArray Children(int depth) =>
        [.. Enumerable.Range(0, random.Next(random.Chance(0.1) ? 0 : 1, 4)).Select(_ => Condition(depth + 1))];

    private JsonObject Windowed(string kind, JsonObject match, double atLeast)
    {
        var condition = new JsonObject { [kind] = match, ["atLeast"] = atLeast };
        if (random.Chance(0.7)) condition["within"] = random.Duration();
        return condition;
    }

    private JsonObject Distinct()
    {
        var condition = Windowed("of", Match(), random.Next(1, 5));
        condition["distinct"] = random.Pick(Distincts);
        return condition;
    }

    private JsonObject Since()
    {
        var condition = new JsonObject { ["since"] = random.Chance(0.5) ? "first" : "last", ["of"] = Match() };
        var bounds = random.Next(1, 4);
        if (bounds != 2) condition["atLeast"] = random.Chance(0.1) ? "0s" : random.Duration();
        if (bounds != 1) condition["atMost"] = random.Chance(0.1) ? "0s" : random.Duration();
        return condition;
    }

    private JsonObject Sequence()
    {
        var condition = new JsonObject
        {
            ["sequence"] = new JsonArray([.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => Match())]),
        };
        if (random.Chance(0.6)) condition["within"] = random.Duration();
        return condition;
    }
}

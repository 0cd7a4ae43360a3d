using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>
/// Makes valid rule sets. Where no score decays, points are whole and halves, so that sums are exact and ties and equal
/// thresholds are common. Where scores decay, points and thresholds have random decimals, so that the order in which
/// two implementations add the same numbers cannot tip a comparison.
/// </summary>
internal sealed class RandomRuleSet
{
    private static readonly string[] ScoreAliases = ["interest", "loyalty", "urgency"];

    private readonly Random _random;
    private readonly bool _decays;
    private readonly RandomConditions _conditions;
    private readonly string[] _scores;

    public RandomRuleSet(Random random)
    {
        _random = random;
        _decays = random.Chance(0.5);
        _scores = [.. ScoreAliases.Where(_ => random.Chance(0.6))];
        _conditions = new RandomConditions(random, _scores, () => Amount(-5, 40));
    }

    public JsonObject Create()
    {
        var ruleSet = new JsonObject();
        if (_scores.Length > 0) ruleSet["scores"] = Scored(_scores);
        var stages = new JsonObject();
        foreach (var stage in RandomJourney.Stages.OrderBy(_ => _random.Next()).Where(_ => _random.Chance(0.7)))
            stages[stage] = new JsonObject { ["enter"] = _conditions.Condition() };
        if (stages.Count > 0) ruleSet["stages"] = stages;
        var personas = RandomJourney.Personas.OrderBy(_ => _random.Next()).Where(_ => _random.Chance(0.5)).ToArray();
        if (personas.Length > 0) ruleSet["personas"] = Scored(personas);
        if (_random.Chance(0.5)) ruleSet["personaPolicy"] = new JsonObject { ["threshold"] = Amount(0, 20), ["lead"] = Amount(0, 8) };
        return ruleSet;
    }

    private JsonObject Scored(string[] aliases)
    {
        var scored = new JsonObject();
        foreach (var alias in aliases)
        {
            scored[alias] = new JsonObject { ["points"] = new JsonArray([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Entry())]) };
            if (_decays && _random.Chance(0.8)) scored[alias]!["halfLife"] = _random.Duration();
        }

        return scored;
    }

    private JsonObject Entry()
    {
        if (_random.Chance(0.25))
        {
            var trait = _conditions.Trait();
            trait["points"] = Amount(-10, 20);
            return trait;
        }

        var entry = new JsonObject { ["match"] = _conditions.Match(), ["points"] = Amount(-5, 10) };
        if (_random.Chance(0.4)) entry["capPerDay"] = Amount(1, 20);
        return entry;
    }

    private double Amount(int min, int max) =>
        _decays ? Math.Round(_random.Next(min, max) + _random.NextDouble(), 6) : _random.Next(min * 2, max * 2) / 2.0;
}

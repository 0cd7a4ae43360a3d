using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Scores every persona of the rule set and finds the one that wins, if any.</summary>
internal static class NaivePersonas
{
    public static List<(string Alias, double Score)> Rank(NaiveVisitor visitor)
    {
        if (!visitor.RuleSet.TryGetProperty("personas", out var personas)) return [];
        return [.. personas.EnumerateObject()
            .Select(persona => (Alias: persona.Name, Score: NaiveScore.Value(persona.Value, visitor)))
            .OrderByDescending(persona => persona.Score)
            .ThenBy(persona => persona.Alias, StringComparer.Ordinal)];
    }

    public static string? Winner(List<(string Alias, double Score)> ranked, JsonElement ruleSet)
    {
        if (ranked.Count == 0 || ranked[0].Score < Policy(ruleSet, "threshold", 10)) return null;
        if (ranked.Count == 1) return ranked[0].Alias;
        var lead = ranked[0].Score - ranked[1].Score;
        return lead > 0 && lead >= Policy(ruleSet, "lead", 5) ? ranked[0].Alias : null;
    }

    public static JsonArray ToJson(List<(string Alias, double Score)> ranked) =>
        [.. ranked.Select(persona => new JsonObject { ["alias"] = persona.Alias, ["score"] = persona.Score })];

    private static double Policy(JsonElement ruleSet, string member, double usual) =>
        ruleSet.TryGetProperty("personaPolicy", out var policy) && policy.TryGetProperty(member, out var value) ? value.GetDouble() : usual;
}

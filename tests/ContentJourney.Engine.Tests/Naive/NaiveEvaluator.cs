using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentJourney.Engine.Tests.Naive;

/// <summary>
/// The rules read again, from JSON to JSON, in the most obvious way and without any code of the engine: what the engine
/// answers is compared with this. It expects valid input.
/// </summary>
internal static class NaiveEvaluator
{
    /// <summary>Decides and says why.</summary>
    /// <param name="journey">The journey, as the HTTP contract writes it: stages in order, touchpoint types with their channels.</param>
    /// <param name="ruleSet">The rule set.</param>
    /// <param name="history">Touchpoints as the test bench takes them.</param>
    /// <param name="traits">What the visitor declared.</param>
    /// <param name="now">The instant, ISO 8601 with a zone.</param>
    /// <returns><c>stage</c>, <c>persona</c>, <c>key</c> and <c>reasons</c>.</returns>
    public static JsonObject Decide(JsonElement journey, JsonElement ruleSet, JsonElement history, JsonElement traits, string now)
    {
        var instant = NaiveTime.Instant(now);
        var visitor = new NaiveVisitor(ruleSet, NaiveHistory.Read(history, journey, instant), traits, instant);
        var stages = journey.GetProperty("stages").EnumerateArray().Select(stage => stage.GetProperty("alias").GetString()!).ToList();
        var reasons = stages.ConvertAll(stage => Enter(stage, visitor));

        // The first stage needs no condition; whatever its enter says is without effect.
        reasons[0] = null;
        var furthest = Math.Max(0, reasons.FindLastIndex(reason => reason is not null && NaiveCondition.Holds(reason)));
        var next = reasons.FindIndex(furthest + 1, reason => reason is not null);
        var ranked = NaivePersonas.Rank(visitor);
        var persona = NaivePersonas.Winner(ranked, ruleSet);
        return new JsonObject
        {
            ["stage"] = stages[furthest],
            ["persona"] = persona,
            ["key"] = $"{journey.GetProperty("alias").GetString()}~{stages[furthest]}~{persona ?? "-"}",
            ["reasons"] = new JsonObject
            {
                ["stage"] = new JsonObject { ["alias"] = stages[furthest], ["condition"] = reasons[furthest] },
                ["next"] = next < 0 ? null : new JsonObject { ["alias"] = stages[next], ["condition"] = reasons[next] },
                ["scores"] = Scores(visitor),
                ["personas"] = NaivePersonas.ToJson(ranked),
            },
        };
    }

    private static JsonObject? Enter(string stage, NaiveVisitor visitor) =>
        visitor.RuleSet.TryGetProperty("stages", out var rules)
        && rules.TryGetProperty(stage, out var rule)
        && rule.TryGetProperty("enter", out var enter)
            ? NaiveCondition.Evaluate(enter, visitor)
            : null;

    private static JsonObject Scores(NaiveVisitor visitor)
    {
        var scores = new JsonObject();
        if (visitor.RuleSet.TryGetProperty("scores", out var rules))
            foreach (var score in rules.EnumerateObject())
                scores[score.Name] = NaiveScore.Value(score.Value, visitor);
        return scores;
    }
}

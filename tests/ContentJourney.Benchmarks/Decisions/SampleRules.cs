using System.Text.Json.Nodes;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;

namespace ContentJourney.Benchmarks.Decisions;

/// <summary>
/// Rules of every kind of condition in equal parts, two personas, and a score for every ten conditions. No condition
/// holds, so that each decision evaluates every one.
/// </summary>
internal static class SampleRules
{
    private static readonly string[] Windows = ["7d", "14d", "30d", "60d", "90d"];

    public static RuleSet Create(JourneyVocabulary vocabulary, int conditions)
    {
        var scores = new JsonObject();
        var enters = SampleJourney.Stages.Skip(1).Select(_ => new JsonArray()).ToArray();
        for (var i = 0; i < conditions; i++)
        {
            var round = i / 10;
            scores[$"score-{round}"] ??= JsonNode.Parse(Score(round));
            enters[i % enters.Length].Add(JsonNode.Parse(Condition(i % 10, round)));
        }

        var stages = new JsonObject();
        for (var stage = 0; stage < enters.Length; stage++)
        {
            stages[SampleJourney.Stages[stage + 1]] = new JsonObject { ["enter"] = new JsonObject { ["any"] = enters[stage] } };
        }

        var personas = new JsonObject { ["family"] = JsonNode.Parse(Persona("family")), ["commuter"] = JsonNode.Parse(Persona("commuter")) };
        return RuleSet.Parse(new JsonObject { ["stages"] = stages, ["scores"] = scores, ["personas"] = personas }.ToJsonString(), vocabulary);
    }

    private static string Condition(int kind, int round)
    {
        var type = SampleJourney.Types[round % 8];
        var other = SampleJourney.Types[(round + 5) % 10];
        var window = Windows[round % Windows.Length];
        return kind switch
        {
            0 => $$"""{"count":{"types":["{{type}}","{{other}}"]},"atLeast":100000,"within":"{{window}}"}""",
            1 => $$"""{"count":{"channels":["email","app"],"contentStages":["consideration"]},"atLeast":100000}""",
            2 => $$"""{"distinct":"days","of":{"types":["{{type}}"]},"atLeast":1000,"within":"{{window}}"}""",
            3 => $$"""{"distinct":"contents","of":{"contentPersonas":["family"]},"atLeast":100000,"within":"{{window}}"}""",
            4 => $$"""{"sum":{"types":["order"]},"atLeast":1e12,"within":"365d"}""",
            5 => $$"""{"since":"last","of":{"types":["{{other}}"],"properties":{"utm_source":"newsletter"} },"atLeast":"3650d"}""",
            6 => $$"""{"sequence":[{"types":["{{type}}"]},{"types":["{{other}}"]},{"types":["order"],"valueAtLeast":1000000}]}""",
            7 => $$"""{"sequence":[{"types":["ad-click"]},{"types":["{{type}}"],"valueAtLeast":1000000},{"types":["order"]}],"within":"{{window}}"}""",
            8 => $$"""{"score":"score-{{round}}","atLeast":1000000}""",
            _ => """{"trait":"household","in":["family","couple"]}""",
        };
    }

    private static string Score(int round) => $$"""
        {"points":[
          {"match":{"types":["{{SampleJourney.Types[1 + round % 4]}}"]},"points":5,"capPerDay":20},
          {"match":{"types":["add-to-cart"]},"points":20},
          {"match":{"types":["support-call"]},"points":-10},
          {"trait":"buying","equals":"this-month","points":15}],
         "halfLife":"{{Windows[round % Windows.Length]}}"}
        """;

    private static string Persona(string alias) => $$"""
        {"points":[
          {"match":{"contentPersonas":["{{alias}}"],"types":["product-view","add-to-cart"]},"points":4,"capPerDay":24},
          {"trait":"household","equals":"{{alias}}","points":30}],
         "halfLife":"30d"}
        """;
}

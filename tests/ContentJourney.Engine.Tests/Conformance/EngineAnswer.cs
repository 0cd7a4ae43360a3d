using System.Text.Json;
using System.Text.Json.Nodes;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Tests.Naive;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Tests.Conformance;

/// <summary>What the engine decides, in the form of the cases.</summary>
internal static class EngineAnswer
{
    public static JsonElement Decide(
        JourneyVocabulary vocabulary, JsonElement ruleSet, JsonElement history, JsonElement traits, string now)
    {
        Assert.True(Instants.TryParse(now, out var instant));
        var rules = EngineInput.Rules(ruleSet, vocabulary);
        var touchpoints = EngineInput.History(history, vocabulary, instant);
        var declared = EngineInput.Traits(traits);
        var explained = Decider.Explain(rules, touchpoints, declared, instant);
        Assert.Equal(explained.Decision, Decider.Decide(rules, touchpoints, declared, instant));

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) explained.Reasons.WriteTo(writer);
        return new JsonObject
        {
            ["stage"] = explained.Decision.Stage,
            ["persona"] = explained.Decision.Persona,
            ["key"] = explained.Decision.Key,
            ["reasons"] = System.Text.Json.Nodes.JsonNode.Parse(buffer.ToArray()),
        }.Element();
    }
}

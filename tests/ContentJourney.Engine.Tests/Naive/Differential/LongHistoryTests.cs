using System.Globalization;
using System.Text.Json.Nodes;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Tests.Conformance;

namespace ContentJourney.Engine.Tests.Naive.Differential;

/// <summary>A visitor with more touchpoints and contents than any random case has.</summary>
public sealed class LongHistoryTests
{
    private const int Count = 6_000;
    private const string Now = "2026-11-22T12:00:00Z";

    [Fact]
    public void Distinct_ThousandsOfContents_CountsAsNaiveEachTime()
    {
        var vocabulary = EngineInput.Vocabulary(RandomJourney.Json().Element());
        var journey = RandomJourney.Json().Element();
        var ruleSet = JsonNode.Parse("""
            { "stages": {
                "consideration": { "enter": { "distinct": "contents", "of": {}, "atLeast": 6000 } },
                "conversion": { "enter": { "distinct": "contents", "of": { "types": [ "order" ] }, "atLeast": 61 } } } }
            """)!.Element();
        var history = History().Element();
        var noTraits = new JsonObject().Element();

        // More than once: what one decision leaves behind must not be seen by the next.
        for (var round = 0; round < 3; round++)
        {
            var answer = EngineAnswer.Decide(vocabulary, ruleSet, history, noTraits, Now);
            Assert.Equal("consideration", answer.GetProperty("stage").GetString());
            Assert.Null(NaiveComparison.Difference(NaiveEvaluator.Decide(journey, ruleSet, history, noTraits, Now).Element(), answer));
        }
    }

    // Every hundredth is an order.
    private static JsonArray History()
    {
        var now = DateTimeOffset.Parse(Now, CultureInfo.InvariantCulture);
        return [.. Enumerable.Range(0, Count).Select(number => new JsonObject
        {
            ["id"] = $"t{number}",
            ["type"] = number % 100 == 0 ? "order" : "product-view",
            ["occurredAt"] = now.AddMinutes(-number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["contentId"] = $"item-{number}",
        })];
    }
}

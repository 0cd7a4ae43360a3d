using System.Text.Json.Nodes;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Tests.Conformance;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Tests.Naive.Differential;

/// <summary>Touchpoints that come in one by one and in any order decide as the naive evaluator does with all of them.</summary>
public sealed class GrowingHistoryTests
{
    private static readonly JourneyVocabulary Vocabulary = EngineInput.Vocabulary(RandomJourney.Json().Element());

    [Fact]
    public void OneByOne_DecidesAsNaiveAfterEach()
    {
        foreach (var seed in Enumerable.Range(0, 300))
        {
            var random = RandomCase.Create(seed);
            Assert.True(Instants.TryParse(random.Now, out var now));
            var rules = EngineInput.Rules(random.RuleSet.Element(), Vocabulary);
            var traits = EngineInput.Traits(random.Traits.Element());
            var history = LiveHistory.Create(Vocabulary, []);
            var sent = new JsonArray();
            foreach (var touchpoint in random.History.Take(40))
            {
                sent.Add(touchpoint!.DeepClone());
                var arriving = EngineInput.Touchpoints(new JsonArray(touchpoint.DeepClone()).Element(), Vocabulary, now);

                var looked = history.With(arriving, all => Decider.Decide(rules, all, traits, now));
                history.Add(arriving);
                var decision = history.With([], all => Decider.Decide(rules, all, traits, now));
                Assert.Equal(decision, looked);
                var expected = (random with { History = sent }).Decide();
                Assert.True(expected.GetProperty("key").GetString() == decision.Key, $"Seed {seed} after {sent.Count}: {decision.Key}, naive: {expected}");
            }
        }
    }
}

using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Tests.Conformance;

namespace ContentJourney.Engine.Tests.Naive.Differential;

/// <summary>The engine against the naive evaluator on the histories of real shoppers, at each tenth of each.</summary>
public sealed class OttoDecisionTests
{
    private static readonly JourneyVocabulary Vocabulary = EngineInput.Vocabulary(OttoRules.Journey);
    private static readonly System.Text.Json.JsonElement NoTraits = new System.Text.Json.Nodes.JsonObject().Element();

    public static TheoryData<long> Sessions => [.. OttoSessions.ReadAll().Select(one => one.Session)];

    [Theory]
    [MemberData(nameof(Sessions))]
    public void Engine_DecidesAndExplainsAsNaive(long session)
    {
        var history = OttoSessions.ReadAll().Single(one => one.Session == session);
        Assert.All(history.Tenths(), now => Assert.Null(NaiveComparison.Difference(
            Naive(history, now), EngineAnswer.Decide(Vocabulary, OttoRules.RuleSet, history.History.Element(), NoTraits, now), floor: 1)));
    }

    [Fact]
    public void Rules_TellTheShoppersApart()
    {
        var answers = OttoSessions.ReadAll().SelectMany(one => one.Tenths().Select(now => Naive(one, now))).ToList();

        Assert.Equal(20 * 10, answers.Count);
        Assert.Equal(5, answers.Select(answer => answer.GetProperty("stage").GetString()).Distinct().Count());
        Assert.Equal(4, answers.Select(answer => answer.GetProperty("persona").GetString()).Distinct().Count());
    }

    private static System.Text.Json.JsonElement Naive(OttoSessions session, string now) =>
        NaiveEvaluator.Decide(OttoRules.Journey, OttoRules.RuleSet, session.History.Element(), NoTraits, now).Element();
}

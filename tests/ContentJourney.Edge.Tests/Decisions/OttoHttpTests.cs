using System.Text.Json;
using System.Text.Json.Nodes;
using ContentJourney.Engine.Tests.Conformance;
using ContentJourney.Engine.Tests.Naive;

namespace ContentJourney.Edge.Tests.Decisions;

/// <summary>Decisions over HTTP on the histories of real shoppers: the engine's, and the naive evaluator's.</summary>
public sealed class OttoHttpTests(OttoEdge edge) : IClassFixture<OttoEdge>
{
    private static readonly JsonElement s_noTraits = new JsonObject().Element();
    private static readonly IReadOnlyList<OttoSessions> s_sessions = OttoSessions.ReadAll();

    public static TheoryData<long, string> SessionsAndJourneys
    {
        get
        {
            var all = new TheoryData<long, string>();
            foreach (var session in s_sessions)
            {
                all.Add(session.Session, "default");
                all.Add(session.Session, "otto");
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(SessionsAndJourneys))]
    public async Task Decision_AsOfEveryTouchpoint_IsTheEnginesAndTheNaiveOne(long session, string journey)
    {
        var history = s_sessions.Single(one => one.Session == session).History;
        var token = await edge.TokenAsync(session);
        foreach (var at in history.Select(touchpoint => touchpoint!["occurredAt"]!.GetValue<string>()).Distinct())
        {
            AssertSame(journey, history, at, await edge.DecideAsync(token, journey, at));
        }
    }

    [Theory]
    [MemberData(nameof(SessionsAndJourneys))]
    public async Task Bench_AfterEachTenth_IsTheEnginesAndTheNaiveOne(long session, string journey)
    {
        var one = s_sessions.Single(one => one.Session == session);
        foreach (var now in one.Tenths())
        {
            AssertSame(journey, one.History, now, await edge.BenchAsync(journey, edge.Journeys[journey].RuleSet, one.History, now));
        }
    }

    private void AssertSame(string alias, JsonArray touchpoints, string at, JsonElement answer)
    {
        var (journey, ruleSet) = edge.Journeys[alias];
        var history = touchpoints.Element();
        Assert.Equal(EngineAnswer.Decide(EngineInput.Vocabulary(journey), ruleSet, history, s_noTraits, at).GetRawText(), answer.GetRawText());
        Assert.Null(NaiveComparison.Difference(NaiveEvaluator.Decide(journey, ruleSet, history, s_noTraits, at).Element(), answer, floor: 1));
    }
}

using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Decisions;

public class DeciderTests
{
    private static Decision Decide(string rules, params Touchpoint[] touchpoints) =>
        Decider.Decide(Compile(rules), History(touchpoints), NoTraits, Now);

    private static DecisionReasons Explain(string rules, params Touchpoint[] touchpoints) =>
        Decider.Explain(Compile(rules), History(touchpoints), NoTraits, Now).Reasons;

    [Fact]
    public void Stage_WithoutRules_IsTheFirst()
    {
        Assert.Equal("default~awareness~-", Decide("{}", Ago(1)).Key);
        Assert.Equal("awareness", Decider.Decide(RuleSet.Empty(Vocabulary), History(), NoTraits, Now).Stage);
    }

    [Fact]
    public void Stage_IsTheFurthestThatHolds_AlsoWhenEarlierOnesDoNot() => Assert.Equal(
        "conversion", Decide("""{"stages":{"consideration":{"enter":{"any":[]}},"conversion":{"enter":{"all":[]}},"advocacy":{"enter":{"any":[]}}}}""").Stage);

    [Fact]
    public void Stage_WithoutEnter_IsNeverEntered() => Assert.Equal(
        "consideration", Decide("""{"stages":{"consideration":{"enter":{"all":[]}},"advocacy":{}}}""").Stage);

    [Fact]
    public void Stage_EnterOfTheFirst_HasNoEffect()
    {
        var reasons = Explain("""{"stages":{"awareness":{"enter":{"any":[]}}}}""");

        Assert.Equal("awareness", reasons.Stage.Alias);
        Assert.Null(reasons.Stage.Condition);
        Assert.Null(reasons.Next);
    }

    [Fact]
    public void Next_IsTheFollowingStageThatHasAnEnter()
    {
        const string Rules = """{"stages":{"consideration":{"enter":{"count":{},"atLeast":1}},"retention":{"enter":{"count":{"types":["order"]},"atLeast":1}}}}""";

        Assert.Equal("consideration", Explain(Rules).Next!.Alias);
        Assert.Equal("retention", Explain(Rules, Ago(1)).Next!.Alias);
        Assert.Equal("consideration", Explain(Rules, Ago(1)).Stage.Alias);
        Assert.True(Explain(Rules, Ago(1)).Stage.Condition!.Holds);
        Assert.Null(Explain(Rules, Ago(1, "order")).Next);
    }

    [Fact]
    public void Decide_OfAnotherVocabulary_IsRefused()
    {
        var other = new JourneyVocabulary(Vocabulary.Journey);

        Assert.Throws<ArgumentException>(() => Decider.Decide(RuleSet.Empty(other), History(), NoTraits, Now));
        Assert.Throws<ArgumentException>(() => Decider.Explain(RuleSet.Empty(other), History(), NoTraits, Now));
    }

    [Fact]
    public void Decide_AtAnEarlierInstant_ReplaysWhatWasThen()
    {
        var rules = Compile("""{"stages":{"consideration":{"enter":{"count":{},"atLeast":1,"within":"1d"}}}}""");
        var history = History(Ago(10));

        Assert.Equal("awareness", Decider.Decide(rules, history, NoTraits, Now).Stage);
        Assert.Equal("consideration", Decider.Decide(rules, history, NoTraits, Now.AddDays(-9.5)).Stage);
        Assert.Equal("awareness", Decider.Decide(rules, history, NoTraits, Now.AddDays(-10.5)).Stage);
    }

    [Fact]
    public void Scores_AreSharedByConditions_AndListedInTheirOrder()
    {
        var reasons = Explain(
            """{"scores":{"b":{"points":[{"match":{},"points":2}]},"a":{"points":[]}},"stages":{"conversion":{"enter":{"all":[{"score":"b","atLeast":2},{"score":"b","atLeast":2.5}]}}}}""",
            Ago(1));

        Assert.Equal([new NamedScore("b", 2), new NamedScore("a", 0)], reasons.Scores);
        Assert.Equal([true, false], reasons.Next!.Condition!.Children!.Select(child => child.Holds));
        Assert.Equal(Scalar.From(2), reasons.Next!.Condition!.Children![1].Measured);
        Assert.Equal(Scalar.From(2.5), reasons.Next!.Condition!.Children![1].Needed);
    }
}

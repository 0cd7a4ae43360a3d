using ContentJourney.Engine.Experiments.Statistics.Results;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Results;

public sealed class VerdictTests
{
    [Theory]
    // Looked at early, but the always-valid test is sure.
    [InlineData(1000, 100, 1000, 160, VerdictKind.VariantBetter)]
    [InlineData(1000, 160, 1000, 100, VerdictKind.ControlBetter)]
    // The fixed p is below 0.05, but this is not the planned size.
    [InlineData(1000, 100, 1000, 128, VerdictKind.NotYet)]
    // 14,751 visitors each are planned for a rate of 10 % and a relative change of 10 %.
    [InlineData(14760, 1476, 14760, 1480, VerdictKind.NoDifferenceShown)]
    [InlineData(14740, 1474, 14740, 1480, VerdictKind.NotYet)]
    [InlineData(20000, 2000, 20000, 2125, VerdictKind.VariantBetter)]
    // Too few, or nothing at all.
    [InlineData(0, 0, 0, 0, VerdictKind.NotYet)]
    [InlineData(10, 0, 10, 10, VerdictKind.NotYet)]
    [InlineData(100000, 0, 100000, 0, VerdictKind.NotYet)]
    // 50 to 50 was promised.
    [InlineData(10000, 1000, 10500, 1500, VerdictKind.Invalid)]
    [InlineData(20, 1, 0, 0, VerdictKind.Invalid)]
    public void Analyze_Totals_HaveAVerdict(long visitors, long conversions, long otherVisitors, long otherConversions, VerdictKind kind) =>
        Assert.Equal(kind, Bodies.Analyze(Bodies.Of(visitors, conversions, otherVisitors, otherConversions)).Verdict.Kind);

    [Theory]
    [InlineData(1000, 100, 1000, 160, "does not show why")]
    [InlineData(14760, 1476, 14760, 1480, "does not show that the variants are equal")]
    [InlineData(100, 10, 100, 12, "shows neither a difference nor that there is none")]
    [InlineData(100000, 0, 100000, 0, "the control has shown nothing yet")]
    [InlineData(10000, 1000, 10500, 1500, "It does not show which")]
    public void Text_SaysWhatItDoesNotShow(long visitors, long conversions, long otherVisitors, long otherConversions, string expected) =>
        Assert.Contains(expected, Bodies.Analyze(Bodies.Of(visitors, conversions, otherVisitors, otherConversions)).Verdict.Text, StringComparison.Ordinal);

    [Fact]
    public void Text_NamesRatesDifferenceAndInterval() => Assert.StartsWith(
        "'b' has 16 % against 10 % of 'control' and is better: 6 percentage points (95 % interval ",
        Bodies.Analyze(Bodies.Of(1000, 100, 1000, 160)).Verdict.Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("13d", VerdictKind.NotYet)]
    [InlineData("14d", VerdictKind.VariantBetter)]
    public void MinimumRuntime_NotOver_KeepsTheVerdictBack(string elapsed, VerdictKind kind) => Assert.Equal(
        kind, Bodies.Analyze(Bodies.Of(1000, 100, 1000, 160, $"\"minimumRuntime\": \"14d\", \"elapsed\": \"{elapsed}\",")).Verdict.Kind);

    [Fact]
    public void LowerIsBetter_TurnsTheVerdictRound() =>
        Assert.Equal(VerdictKind.ControlBetter, Bodies.Analyze(Bodies.Of(1000, 100, 1000, 160, "\"lowerIsBetter\": true,")).Verdict.Kind);

    /// <summary>One variant's fixed p is 0.03: below 0.05 alone, not when three are compared.</summary>
    [Theory]
    [InlineData("", VerdictKind.VariantBetter)]
    [InlineData(""", { "alias": "c", "visitors": 40000, "conversions": 4000 }, { "alias": "d", "visitors": 40000, "conversions": 4010 }""", VerdictKind.NoDifferenceShown)]
    public void SeveralVariants_AreJudgedTogether(string others, VerdictKind kind) => Assert.Equal(kind, Bodies.Analyze($$"""
        { "variants": [ { "alias": "a", "visitors": 40000, "conversions": 4000 }, { "alias": "b", "visitors": 40000, "conversions": 4187 } {{others}} ] }
        """).Verdict.Kind);

    [Fact]
    public void Guardrail_GotWorse_IsSaidWithTheVerdict()
    {
        var results = Bodies.Analyze(Bodies.Of(5000, 500, 5000, 650, """
            "metrics": [ { "alias": "unsubscribes", "guardrail": true, "lowerIsBetter": true, "variants": [ { "alias": "control", "conversions": 100 }, { "alias": "b", "conversions": 200 } ] } ],
            """));

        Assert.Equal(VerdictKind.VariantBetter, results.Verdict.Kind);
        Assert.EndsWith("But the guardrail 'unsubscribes' got worse in 'b': weigh that before publishing.", results.Verdict.Text, StringComparison.Ordinal);
        Assert.Contains("The guardrail 'unsubscribes' got worse in 'b'.", results.Warnings);
        Assert.Null(results.Winner);
        Assert.Null(results.Metrics[1].Comparisons[0].Adjusted);
    }

    [Fact]
    public void Guardrail_GotBetter_IsNotMentioned()
    {
        var results = Bodies.Analyze(Bodies.Of(5000, 500, 5000, 650, """
            "metrics": [ { "alias": "unsubscribes", "guardrail": true, "lowerIsBetter": true, "variants": [ { "alias": "control", "conversions": 200 }, { "alias": "b", "conversions": 100 } ] } ],
            """));

        Assert.DoesNotContain(results.Warnings, warning => warning.Contains("guardrail", StringComparison.Ordinal));
        Assert.Equal("b", results.Winner);
    }

    /// <summary>A guardrail of which nobody said which way is worse: both ways must be heard of.</summary>
    [Theory]
    [InlineData(100, 200, "", true)]
    [InlineData(200, 100, "", true)]
    [InlineData(100, 110, "", false)]
    [InlineData(100, 200, """ "lowerIsBetter": false, """, false)]
    [InlineData(200, 100, """ "lowerIsBetter": false, """, true)]
    public void Guardrail_WithoutADirection_IsToldWhicheverWayItMoved(int control, int variant, string members, bool told)
    {
        var results = Bodies.Analyze(Bodies.Of(5000, 500, 5000, 650, $$"""
            "metrics": [ { "alias": "calls", "guardrail": true, {{members}} "variants": [ { "alias": "control", "conversions": {{control}} }, { "alias": "b", "conversions": {{variant}} } ] } ],
            """));

        Assert.Equal(told, results.Warnings.Any(warning => warning.StartsWith("The guardrail 'calls'", StringComparison.Ordinal)));
        Assert.Equal(told && members.Length == 0, results.Verdict.Text.Contains("changed (nobody said which way is worse)", StringComparison.Ordinal));
        Assert.Equal(told ? null : "b", results.Winner);
    }

    /// <summary>Among 5,000 visitors each, 20 orders of 100 against 60; and 600 orders of 10 against 780.</summary>
    [Theory]
    [InlineData(2000, 200_000, 6000, 600_000, VerdictKind.NotYet)]
    [InlineData(6000, 60_000, 7800, 78_000, VerdictKind.VariantBetter)]
    public void Means_OfFewValues_HaveNoVerdict(double sum, double squares, double otherSum, double otherSquares, VerdictKind kind)
    {
        var results = Bodies.Analyze($$"""
            { "minimumEffect": 1, "variants": [ { "alias": "control", "visitors": 5000, "sum": {{sum}}, "sumOfSquares": {{squares}} },
                                                { "alias": "b", "visitors": 5000, "sum": {{otherSum}}, "sumOfSquares": {{otherSquares}} } ] }
            """);

        Assert.True(results.Power.Reached);
        Assert.Equal(kind, results.Verdict.Kind);
        Assert.Equal(kind == VerdictKind.NotYet, results.Verdict.Text.Contains("too few, or too far apart", StringComparison.Ordinal));
        Assert.Equal(kind == VerdictKind.NotYet, results.Warnings.Any(warning => warning.Contains("the fixed-horizon p decides nothing", StringComparison.Ordinal)));
    }

    [Fact]
    public void Means_AreJudgedByTheirTest()
    {
        var results = Bodies.Analyze("""
            { "variants": [ { "alias": "control", "visitors": 5000, "sum": 10000, "sumOfSquares": 70000 }, { "alias": "b", "visitors": 5000, "sum": 12000, "sumOfSquares": 80000 } ] }
            """);

        Assert.Equal(VerdictKind.VariantBetter, results.Verdict.Kind);
        Assert.StartsWith("'b' has 2.4 against 2 of 'control' and is better: 0.4 (95 % interval ", results.Verdict.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, 100, 1000, 128, "", "it holds only for one look, at the planned size")]
    [InlineData(20000, 2000, 20000, 2125, "", "holds if this is the first look")]
    [InlineData(20000, 2000, 20000, 2125, "\"peeked\": true,", "it holds only for one look")]
    [InlineData(1000, 2, 1000, 5, "", "too few conversions for the normal approximation")]
    [InlineData(1000, 19, 1000, 30, "", "the always-valid interval is shown from 100 visitors in each variant, 20 of them with")]
    [InlineData(10, 5, 0, 0, "", "no test can be made")]
    [InlineData(10000, 1000, 10500, 1500, "", "no figure here can be trusted")]
    [InlineData(1000, 100, 1000, 128, "\"elapsed\": \"6d\",", "It ran less than a week")]
    [InlineData(1000, 0, 1000, 128, "", "there is no relative difference")]
    [InlineData(1000, 100, 1000, 0, "", "the relative difference has no interval")]
    [InlineData(0, 0, 0, 0, "", "No size can be planned")]
    [InlineData(1000, 100, 1000, 100, "\"visitorsPerDay\": 0.001,", "more than a hundred years")]
    public void Warnings_SayWhatToKnow(long visitors, long conversions, long otherVisitors, long otherConversions, string members, string expected) => Assert.Contains(
        Bodies.Analyze(Bodies.Of(visitors, conversions, otherVisitors, otherConversions, members)).Warnings,
        warning => warning.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void Warnings_NothingToSay_AreNone() => Assert.Empty(Bodies.Analyze(Bodies.Of(20000, 2000, 20000, 2010)).Warnings);
}

using ContentJourney.Engine.Rules.Scores;
using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Rules.Scores;

public class ScoreRuleTests
{
    [Fact]
    public void Score_AddsEveryEntryAndEachTouchpoint() => Assert.Equal(
        5 + 5 + 20,
        Score("""{"points":[{"match":{},"points":5},{"match":{"types":["order"]},"points":20}]}""", Ago(1), Ago(2, "order")));

    [Fact]
    public void Score_AfterOneHalfLife_IsExactlyHalf()
    {
        const string Rule = """{"points":[{"match":{},"points":10}],"halfLife":"14d"}""";

        Assert.Equal(10, Score(Rule, Ago(0)));
        Assert.Equal(5, Score(Rule, Ago(14)));
        Assert.Equal(2.5, Score(Rule, Ago(28)));
        Assert.Equal(15, Score(Rule, Ago(14), Ago(0)));
    }

    [Fact]
    public void Score_BetweenHalfLives_DecaysSmoothly() =>
        Assert.Equal(10 / Math.Sqrt(2), Score("""{"points":[{"match":{},"points":10}],"halfLife":"14d"}""", Ago(7)), 12);

    [Fact]
    public void Score_FutureTouchpoints_GiveNothing() => Assert.Equal(0, Score("""{"points":[{"match":{},"points":10}]}""", Ago(-Tick)));

    [Fact]
    public void CapPerDay_LimitsEachUtcDay_TheLastOnePartly()
    {
        const string Rule = """{"points":[{"match":{},"points":5,"capPerDay":12}]}""";
        var beforeMidnight = TimeSpan.FromHours(13);

        Assert.Equal(12, Score(Rule, Ago(0), Ago(Tick), Ago(2 * Tick), Ago(3 * Tick)));
        Assert.Equal(12 + 10, Score(Rule, Ago(0), Ago(Tick), Ago(2 * Tick), Ago(beforeMidnight), Ago(beforeMidnight + Tick)));
    }

    [Fact]
    public void CapPerDay_AtMidnight_BeginsAnew()
    {
        const string Rule = """{"points":[{"match":{},"points":5,"capPerDay":5}]}""";
        var midnight = TimeSpan.FromHours(12);

        Assert.Equal(10, Score(Rule, Ago(midnight), Ago(midnight + Tick)));
        Assert.Equal(5, Score(Rule, Ago(midnight), Ago(midnight - Tick)));
    }

    [Fact]
    public void CapPerDay_CountsBeforeDecay_EarliestFirst()
    {
        // 4 + 2 are given on the day, 8 and 2 half-lives of an hour ago; the latest touchpoint gets nothing.
        const string Rule = """{"points":[{"match":{},"points":4,"capPerDay":6}],"halfLife":"1h"}""";

        Assert.Equal(4.0 / 256 + 2.0 / 4, Score(Rule, Ago(TimeSpan.FromHours(8)), Ago(TimeSpan.FromHours(2)), Ago(0)));
    }

    [Fact]
    public void CapPerDay_IsOfOneEntry() => Assert.Equal(
        5 + 3,
        Score("""{"points":[{"match":{},"points":5,"capPerDay":5},{"match":{},"points":3,"capPerDay":3}]}""", Ago(0), Ago(Tick)));

    [Fact]
    public void NegativePoints_AreNotCapped() =>
        Assert.Equal(-15, Score("""{"points":[{"match":{},"points":-5,"capPerDay":6}]}""", Ago(0), Ago(Tick), Ago(2 * Tick)));

    [Fact]
    public void TraitPoints_DoNotDecay() => Assert.Equal(
        50,
        Score(
            """{"points":[{"trait":"household","equals":"family","points":50}],"halfLife":"1s"}""",
            new Dictionary<string, Scalar> { ["household"] = Scalar.From("family") }));

    [Fact]
    public void Decay_IsThePowerOfTwo_ToTheLastPlace()
    {
        var random = new Random(7);
        for (var i = 0; i < 200_000; i++)
        {
            var halfLife = random.NextInt64(1, TimeSpan.TicksPerDay * 400);
            var age = random.NextInt64(0, Math.Min(halfLife, long.MaxValue / 2000) * 1080);
            var expected = Math.Pow(2, -(age / (double)halfLife));
            Assert.InRange(Decay.Factor(age, halfLife), double.BitDecrement(expected), double.BitIncrement(expected));
        }
    }

    [Fact]
    public void Decay_OfWholeHalfLives_IsExact()
    {
        for (var halfLives = 0; halfLives <= 1080; halfLives++)
        {
            Assert.Equal(Math.Pow(2, -halfLives), Decay.Factor(halfLives * TimeSpan.TicksPerHour, TimeSpan.TicksPerHour));
        }
    }

    [Fact]
    public void Decay_OverAgesUncounted_IsNothing() => Assert.Equal(0, Decay.Factor(TimeSpan.TicksPerDay * 36_500, TimeSpan.TicksPerSecond));
}

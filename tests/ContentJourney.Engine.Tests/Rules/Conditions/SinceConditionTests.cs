using System.Text.Json;
using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Rules.Conditions;

public class SinceConditionTests
{
    [Fact]
    public void SinceFirst_MeasuresFromTheFirstMatch() => Assert.Equal(
        Scalar.From(5 * 86400), Ask("""{"since":"first","of":{"types":["order"]},"atLeast":"1d"}""", Ago(9), Ago(5, "order"), Ago(2, "order")).Measured);

    [Fact]
    public void SinceLast_MeasuresFromTheLastMatch() => Assert.Equal(
        Scalar.From(2 * 86400), Ask("""{"since":"last","of":{"types":["order"]},"atLeast":"1d"}""", Ago(1), Ago(5, "order"), Ago(2, "order")).Measured);

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    [InlineData(1, true)]
    public void Since_AtLeast_IncludesItsBound(long ticksOlder, bool holds) =>
        Assert.Equal(holds, Ask("""{"since":"last","of":{},"atLeast":"2d"}""", Ago(TimeSpan.FromDays(2) + ticksOlder * Tick)).Holds);

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public void Since_AtMost_IncludesItsBound(long ticksOlder, bool holds) =>
        Assert.Equal(holds, Ask("""{"since":"last","of":{},"atMost":"2d"}""", Ago(TimeSpan.FromDays(2) + ticksOlder * Tick)).Holds);

    [Theory]
    [InlineData(0.5, false, 86400)]
    [InlineData(1.5, true, 86400)]
    [InlineData(2.5, false, 2 * 86400)]
    public void Since_BothBounds_NeedsTheOneInTheWay(double daysAgo, bool holds, int needed)
    {
        var reason = Ask("""{"since":"last","of":{},"atLeast":"1d","atMost":"2d"}""", Ago(daysAgo));

        Assert.Equal(holds, reason.Holds);
        Assert.Equal(Scalar.From(needed), reason.Needed);
    }

    [Theory]
    [InlineData("""{"since":"last","of":{},"atMost":"2d"}""")]
    [InlineData("""{"since":"first","of":{},"atLeast":"0s"}""")]
    public void Since_WithoutMatch_DoesNotHold(string condition)
    {
        var reason = Ask(condition, Ago(-1));

        Assert.False(reason.Holds);
        Assert.Equal(JsonValueKind.Null, reason.Measured.Kind);
    }

    [Fact]
    public void Since_ZeroAtMost_HoldsAtTheVeryInstant()
    {
        Assert.True(Ask("""{"since":"last","of":{},"atMost":"0s"}""", Ago(0)).Holds);
        Assert.False(Ask("""{"since":"last","of":{},"atMost":"0s"}""", Ago(Tick)).Holds);
    }

    [Fact]
    public void SinceLast_FarBehindManyOthers_IsFound() => Assert.Equal(
        Scalar.From(600 * 86400),
        Ask("""{"since":"last","of":{"types":["order"]},"atLeast":"1d"}""", [.. Enumerable.Range(1, 500).Select(i => Ago(i)), Ago(600, "order"), Ago(700, "order")]).Measured);

    [Fact]
    public void Since_PartsOfASecond_AreMeasured() =>
        Assert.Equal(Scalar.From(0.25), Ask("""{"since":"last","of":{},"atLeast":"1s"}""", Ago(TimeSpan.FromMilliseconds(250))).Measured);
}

using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Rules.Conditions;

public class SumConditionTests
{
    [Fact]
    public void Sum_OfExactlyWhatIsNeeded_Holds()
    {
        var reason = Ask("""{"sum":{"types":["order"]},"atLeast":100}""", Ago(1, "order", 60), Ago(2, "order", 40), Ago(3, "review", 7));

        Assert.True(reason.Holds);
        Assert.Equal("sum", reason.Kind);
        Assert.Equal(Scalar.From(100), reason.Measured);
        Assert.Equal(Scalar.From(100), reason.Needed);
    }

    [Fact]
    public void Sum_MissingValue_IsZero() =>
        Assert.Equal(Scalar.From(5), Ask("""{"sum":{},"atLeast":1}""", Ago(1), Ago(2, value: 5)).Measured);

    [Fact]
    public void Sum_AddsInTimeOrder()
    {
        // 0.1 + 0.2 + 0.3 is 0.6000000000000001 from left to right, and 0.6 the other way.
        var reason = Ask("""{"sum":{},"atLeast":1}""", Ago(1, value: 0.3), Ago(3, value: 0.1), Ago(2, value: 0.2));

        Assert.Equal(Scalar.From(0.1 + 0.2 + 0.3), reason.Measured);
        Assert.NotEqual(Scalar.From(0.3 + 0.2 + 0.1), reason.Measured);
    }

    [Fact]
    public void Sum_NegativeValues_TakeAway() =>
        Assert.False(Ask("""{"sum":{},"atLeast":10}""", Ago(1, value: 10), Ago(2, value: -1)).Holds);

    [Fact]
    public void Sum_NeedingNothingOrLess_HoldsWithoutTouchpoints() => Assert.True(Ask("""{"sum":{},"atLeast":-1}""").Holds);

    [Fact]
    public void Sum_AtWindowEdge_DoesNotCount() =>
        Assert.Equal(Scalar.From(0), Ask("""{"sum":{},"atLeast":1,"within":"1d"}""", Ago(1, value: 5)).Measured);
}

using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Rules.Conditions;

public class SequenceConditionTests
{
    private const string ViewCartOrder = """{"sequence":[{"types":["product-view"]},{"types":["add-to-cart"]},{"types":["order"]}]}""";
    private const string ViewCartWithin = """{"sequence":[{"types":["product-view"]},{"types":["add-to-cart"]}],"within":"1d"}""";

    [Fact]
    public void Sequence_InTurn_Holds() =>
        Assert.True(Ask(ViewCartOrder, Ago(3), Ago(2, "add-to-cart"), Ago(1, "order")).Holds);

    [Fact]
    public void Sequence_OutOfTurn_MeasuresTheStepsReached()
    {
        var reason = Ask(ViewCartOrder, Ago(1), Ago(2, "add-to-cart"), Ago(0.5, "add-to-cart"), Ago(3, "order"));

        Assert.False(reason.Holds);
        Assert.Equal("sequence", reason.Kind);
        Assert.Equal(Scalar.From(2), reason.Measured);
        Assert.Equal(Scalar.From(3), reason.Needed);
    }

    [Fact]
    public void Sequence_OtherTouchpointsBetween_DoNotBreakIt() =>
        Assert.True(Ask(ViewCartOrder, Ago(3), Ago(2.5, "review"), Ago(2, "add-to-cart"), Ago(1.5), Ago(1, "order")).Holds);

    [Fact]
    public void Sequence_EqualInstants_DoNotFollowEachOther()
    {
        Assert.Equal(Scalar.From(1), Ask(ViewCartOrder, Ago(3), Ago(3, "add-to-cart"), Ago(3, "order")).Measured);
        Assert.Equal(Scalar.From(1), Ask(ViewCartWithin, Ago(3), Ago(3, "add-to-cart")).Measured);
    }

    [Fact]
    public void Sequence_OneTickLater_Follows()
    {
        Assert.True(Ask(ViewCartWithin, Ago(3), Ago(TimeSpan.FromDays(3) - Tick, "add-to-cart")).Holds);
    }

    [Fact]
    public void Sequence_OneTouchpoint_IsNotTwoSteps() =>
        Assert.Equal(Scalar.From(1), Ask("""{"sequence":[{},{}]}""", Ago(3)).Measured);

    [Fact]
    public void Sequence_SpanOfExactlyWithin_DoesNotHold() => Assert.False(Ask(ViewCartWithin, Ago(3), Ago(2, "add-to-cart")).Holds);

    [Fact]
    public void Sequence_SpanOneTickShorterThanWithin_Holds() =>
        Assert.True(Ask(ViewCartWithin, Ago(3), Ago(TimeSpan.FromDays(2) + Tick, "add-to-cart")).Holds);

    [Fact]
    public void Sequence_WithinIsASpan_NotAWindowBeforeNow() =>
        Assert.True(Ask(ViewCartWithin, Ago(300), Ago(299.5, "add-to-cart")).Holds);

    [Fact]
    public void Sequence_ALaterBegin_SavesTheSpan() =>
        Assert.True(Ask(ViewCartWithin, Ago(3), Ago(1.5), Ago(1, "add-to-cart")).Holds);

    [Fact]
    public void Sequence_AnEarlierBeginIsNotForgotten_WhenALaterOneCannotGoOn()
    {
        const string Steps = """{"sequence":[{"types":["product-view"]},{"types":["add-to-cart"]},{"types":["order"]}],"within":"10d"}""";

        Assert.True(Ask(Steps, Ago(9), Ago(8, "add-to-cart"), Ago(7), Ago(6, "order")).Holds);
    }

    [Fact]
    public void Sequence_AcrossManyTouchpoints_IsFound()
    {
        var noise = Enumerable.Range(0, 500).Select(i => Ago(100 + i, "review"));
        var steps = new[] { Ago(590.5), Ago(301.5, "add-to-cart"), Ago(101.5, "order") };

        Assert.True(Ask(ViewCartOrder, [.. noise, .. steps]).Holds);
        Assert.True(Ask(ViewCartOrder.Replace("]}]}", "]}],\"within\":\"490d\"}", StringComparison.Ordinal), [.. noise, .. steps]).Holds);
        Assert.Equal(Scalar.From(2), Ask(ViewCartOrder.Replace("]}]}", "]}],\"within\":\"489d\"}", StringComparison.Ordinal), [.. noise, .. steps]).Measured);
    }

    [Fact]
    public void Sequence_FutureTouchpoints_DoNotCount() =>
        Assert.Equal(Scalar.From(2), Ask(ViewCartOrder, Ago(3), Ago(2, "add-to-cart"), Ago(-1, "order")).Measured);
}

using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Rules.Conditions;

public class CountConditionTests
{
    private const string OneInADay = """{"count":{},"atLeast":1,"within":"1d"}""";

    [Fact]
    public void Count_AtWindowEdge_DoesNotHold() => Assert.False(Ask(OneInADay, Ago(1)).Holds);

    [Fact]
    public void Count_OneTickInsideTheWindow_Holds() => Assert.True(Ask(OneInADay, Ago(TimeSpan.FromDays(1) - Tick)).Holds);

    [Fact]
    public void Count_AtNow_Holds() => Assert.True(Ask(OneInADay, Ago(0)).Holds);

    [Fact]
    public void Count_OneTickAfterNow_DoesNotHold() => Assert.False(Ask(OneInADay, Ago(-Tick)).Holds);

    [Fact]
    public void Count_WithoutWindow_ReachesBackForEver() => Assert.True(Ask("""{"count":{},"atLeast":1}""", Ago(30_000)).Holds);

    [Fact]
    public void Count_MeasuresAllMatches_AlsoPastWhatIsNeeded()
    {
        var reason = Ask("""{"count":{"types":["order"]},"atLeast":2}""", Ago(1, "order"), Ago(2, "order"), Ago(3, "order"), Ago(3));

        Assert.Equal("count", reason.Kind);
        Assert.Equal(Scalar.From(3), reason.Measured);
        Assert.Equal(Scalar.From(2), reason.Needed);
        Assert.True(reason.Holds);
    }

    [Fact]
    public void Count_SameIdTwice_CountsOnce() =>
        Assert.Equal(Scalar.From(1), Ask("""{"count":{},"atLeast":1}""", Ago(1, id: "a"), Ago(2, id: "a")).Measured);

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    public void Count_OfManyTouchpoints_IsExact(int count)
    {
        var touchpoints = Enumerable.Range(0, count).Select(i => Ago(i + 0.5, i % 3 == 0 ? "order" : "review")).ToArray();

        Assert.Equal(Scalar.From((count + 2) / 3), Ask("""{"count":{"types":["order"]},"atLeast":1}""", touchpoints).Measured);
        Assert.Equal(Scalar.From(10), Ask("""{"count":{},"atLeast":1,"within":"10d"}""", touchpoints).Measured);
    }

    [Fact]
    public void Count_InAnEmptyHistory_IsZero() => Assert.Equal(Scalar.From(0), Ask("""{"count":{},"atLeast":1}""").Measured);
}

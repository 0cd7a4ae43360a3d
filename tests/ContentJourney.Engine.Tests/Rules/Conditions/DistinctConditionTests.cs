using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Rules.Conditions;

public class DistinctConditionTests
{
    private static Scalar Distinct(string what, params Touchpoint[] touchpoints) =>
        Ask($$"""{"distinct":"{{what}}","of":{},"atLeast":2}""", touchpoints).Measured;

    [Fact]
    public void DistinctDays_AreUtcDates()
    {
        var midnight = TimeSpan.FromHours(12);

        Assert.Equal(Scalar.From(2), Distinct("days", Ago(midnight), Ago(midnight + Tick)));
        Assert.Equal(Scalar.From(1), Distinct("days", Ago(midnight), Ago(0), Ago(TimeSpan.FromHours(6))));
    }

    [Fact]
    public void DistinctDays_OfATouchpointWithAnotherOffset_AreStillUtc()
    {
        var evening = Ago(0) with { OccurredAt = new DateTimeOffset(2026, 11, 21, 23, 0, 0, TimeSpan.FromHours(-5)) };

        Assert.Equal(Scalar.From(1), Distinct("days", evening, Ago(1.0 / 24)));
    }

    [Fact]
    public void DistinctChannels_LeaveOutTouchpointsWithoutChannel() => Assert.Equal(
        Scalar.From(2),
        Distinct("channels", Ago(1), Ago(2) with { Channel = "web" }, Ago(3) with { Channel = "app" }, Ago(4) with { Channel = "web" }));

    [Fact]
    public void DistinctContents_LeaveOutTouchpointsWithoutContent() => Assert.Equal(
        Scalar.From(1), Distinct("contents", Ago(1), Ago(2) with { ContentId = "a" }, Ago(3) with { ContentId = "a" }));

    [Fact]
    public void DistinctTypes_CountTypesTheJourneyDoesNotKnow() => Assert.Equal(
        Scalar.From(3), Distinct("types", Ago(1), Ago(2, "podcast"), Ago(3, "webinar"), Ago(4, "webinar")));

    [Fact]
    public void DistinctTypes_LeaveOutContentShown_WhichNobodyNamed() =>
        Assert.Equal(Scalar.From(1), Distinct("types", Ago(1), Ago(2, "content-shown")));

    [Fact]
    public void Distinct_AtWindowEdge_DoesNotCount() => Assert.Equal(
        Scalar.From(1), Ask("""{"distinct":"days","of":{},"atLeast":2,"within":"3d"}""", Ago(1), Ago(3)).Measured);

    [Fact]
    public void DistinctContents_OfThousands_AreAllSeen()
    {
        var touchpoints = Enumerable.Range(0, 10_000).Select(i => Ago(1 + (i / 1000.0)) with { ContentId = $"c{i % 6000}" }).ToArray();

        Assert.Equal(Scalar.From(6000), Distinct("contents", touchpoints));
    }
}

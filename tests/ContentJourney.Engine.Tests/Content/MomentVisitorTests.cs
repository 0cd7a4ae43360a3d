using ContentJourney.Engine.Content;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Tests.Content;

public sealed class MomentVisitorTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public void After_NoSuchTouchpoint_DoesNotShow() =>
        Assert.False(IsShown("""{"after":{"match":{"types":["order"]},"within":"1d"}}""", Shop.Touch("view", TimeSpan.Zero)));

    [Fact]
    public void After_AtWindowEdge_DoesNotShow()
    {
        const string Moment = """{"after":{"match":{"types":["order"]},"within":"1d"}}""";
        Assert.True(IsShown(Moment, Shop.Touch("order", TimeSpan.Zero)));
        Assert.True(IsShown(Moment, Shop.Touch("order", Day - Tick)));
        Assert.False(IsShown(Moment, Shop.Touch("order", Day)));
        Assert.False(IsShown(Moment, Shop.Touch("order", -Tick)));
    }

    [Fact]
    public void After_WithoutWithin_IsAnyTimeUpToNow()
    {
        const string Moment = """{"after":{"match":{"types":["order"]}}}""";
        Assert.True(IsShown(Moment, Shop.Touch("order", 5000 * Day)));
        Assert.False(IsShown(Moment, Shop.Touch("order", -Tick)));
    }

    [Fact]
    public void MaxShows_Reached_DoesNotShow()
    {
        const string Moment = """{"maxShows":2}""";
        Assert.True(IsShown(Moment));
        Assert.True(IsShown(Moment, Shop.Shown(1, 900 * Day)));
        Assert.False(IsShown(Moment, Shop.Shown(1, 900 * Day), Shop.Shown(1, Day)));
    }

    [Fact]
    public void MaxShows_CountsOnlyShowsOfThisItemUpToNow()
    {
        const string Moment = """{"maxShows":1}""";
        Assert.True(IsShown(Moment, Shop.Shown(2, Day)));
        Assert.True(IsShown(Moment, Shop.Touch("view", Day, content: 1)));
        Assert.True(IsShown(Moment, Shop.Shown(1, -Tick)));
        Assert.False(IsShown(Moment, Shop.Shown(1, TimeSpan.Zero)));
    }

    [Fact]
    public void Per_AtWindowEdge_IsForgotten()
    {
        const string Moment = """{"maxShows":1,"per":"1d"}""";
        Assert.False(IsShown(Moment, Shop.Shown(1, Day - Tick)));
        Assert.True(IsShown(Moment, Shop.Shown(1, Day)));
    }

    [Fact]
    public void CoolDown_Passed_ShowsAgain()
    {
        const string Moment = """{"coolDown":"1d"}""";
        Assert.False(IsShown(Moment, Shop.Shown(1, Day - Tick)));
        Assert.True(IsShown(Moment, Shop.Shown(1, Day)));
        Assert.True(IsShown(Moment, Shop.Shown(2, Tick)));
        Assert.True(IsShown(Moment, Shop.Shown(1, -Tick)));
    }

    [Fact]
    public void CoolDown_IsSinceTheLastShow() =>
        Assert.False(IsShown("""{"coolDown":"1d"}""", Shop.Shown(1, 3 * Day), Shop.Shown(1, Day - Tick)));

    [Fact]
    public void EveryPart_MustHold()
    {
        const string Moment = """{"from":"2026-11-22T00:00:00Z","after":{"match":{"types":["order"]},"within":"7d"},"maxShows":2,"coolDown":"1d"}""";
        var order = Shop.Touch("order", Day);
        Assert.True(IsShown(Moment, order));
        Assert.True(IsShown(Moment, order, Shop.Shown(1, 2 * Day)));
        Assert.False(IsShown(Moment, order, Shop.Shown(1, 2 * Day), Shop.Shown(1, 3 * Day)));
        Assert.False(IsShown(Moment, order, Shop.Shown(1, Tick)));
        Assert.False(IsShown(Moment));
        Assert.False(IsShown(Moment.Replace("2026-11-22", "2026-11-23", StringComparison.Ordinal), order));
    }

    [Theory]
    [InlineData("""{"after":{"match":{}}}""")]
    [InlineData("""{"maxShows":5}""")]
    [InlineData("""{"coolDown":"1s"}""")]
    public void WithoutVisitor_WhatDependsOnOne_IsLeftOut(string moment)
    {
        var index = Shop.Index(Shop.Item(1, $$"""{"moment":{{moment}}}"""), Shop.Item(2));
        Assert.Equal([2], Shop.Match(index, Shop.Query()));
        Assert.Contains(1, Shop.Match(index, Shop.Query(history: Shop.History(Shop.Touch("view", Day)))));
    }

    private static bool IsShown(string moment, params Touchpoint[] touchpoints) => Shop.Match(
        Shop.Index(Shop.Item(1, $$"""{"moment":{{moment}}}""")), Shop.Query(history: Shop.History(touchpoints))).Length == 1;
}

using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Touchpoints;

public class TouchpointHistoryTests
{
    // A history does not keep the texts of its touchpoints; what they are worth tells them apart.
    private static double[] Values(TouchpointHistory history) => history.Columns.Values[..history.Count].ToArray();

    [Fact]
    public void History_IsInTimeOrder() =>
        Assert.Equal([4.0, 3, 2, 1], Values(History(Ago(1, value: 3), Ago(0, value: 1), Ago(0.5, value: 2), Ago(2, value: 4))));

    [Fact]
    public void History_OfOneInstant_HasOneOrder_WhateverTheOrderOfArrival()
    {
        Touchpoint[] touchpoints = [.. Enumerable.Range(0, 40).Select(i => Ago(1, value: i, id: i % 2 == 0 ? $"{i}" : Guid.NewGuid().ToString()))];

        Assert.Equal(Values(History(touchpoints)), Values(History([.. touchpoints.Reverse()])));
    }

    [Fact]
    public void History_ComparesInstants_NotClocks()
    {
        var morning = Ago(0, value: 1) with { OccurredAt = new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(9)) };

        Assert.Equal([1.0, 2], Values(History(Ago(0.4, value: 2), morning)));
    }

    [Fact]
    public void History_RepeatedId_KeepsTheFirstGiven() =>
        Assert.Equal([7.0], Values(History(Ago(1, value: 7, id: "a"), Ago(5, value: 8, id: "a"))));

    [Fact]
    public void History_IdsThatDifferInCase_AreTwo()
    {
        var id = Guid.NewGuid().ToString();

        Assert.Equal(3, History(Ago(1, id: id), Ago(1, id: id.ToUpperInvariant()), Ago(1, id: id.Replace("-", "", StringComparison.Ordinal))).Count);
    }

    [Fact]
    public void ShowCount_CountsShowsOfTheItem_UpToNow_InTheWindow()
    {
        var show = Ago(0, "content-shown") with { ContentId = "bike" };
        var history = History(
            show with { Id = "1", OccurredAt = Now.AddDays(-3) }, show with { Id = "2", OccurredAt = Now.AddDays(-1) }, show with { Id = "3" },
            show with { Id = "4", OccurredAt = Now + Tick }, show with { Id = "5", ContentId = "helmet" }, Ago(1) with { ContentId = "bike" });

        Assert.Equal(3, history.ShowCount("bike", Now));
        Assert.Equal(2, history.ShowCount("bike", Now, TimeSpan.FromDays(3)));
        Assert.Equal(4, history.ShowCount("bike", Now.AddDays(1)));
        Assert.Equal(1, history.ShowCount("bike", Now.AddDays(-2)));
        Assert.Equal(0, history.ShowCount("bell", Now));
    }

    [Fact]
    public void LastShown_IsTheLastShowUpToNow()
    {
        var show = Ago(0, "content-shown") with { ContentId = "bike" };
        var history = History(show with { Id = "1", OccurredAt = Now.AddDays(-3) }, show with { Id = "2", OccurredAt = Now + Tick });

        Assert.Equal(Now.AddDays(-3), history.LastShown("bike", Now));
        Assert.Equal(Now + Tick, history.LastShown("bike", Now + Tick));
        Assert.Null(history.LastShown("bike", Now.AddDays(-4)));
        Assert.Null(history.LastShown("helmet", Now));
    }
}

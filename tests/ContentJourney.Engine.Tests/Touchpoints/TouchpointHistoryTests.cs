using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Touchpoints;

public class TouchpointHistoryTests
{
    private static IEnumerable<string> Ids(TouchpointHistory history) => history.Touchpoints.Select(touchpoint => touchpoint.Id);

    [Fact]
    public void History_IsInTimeOrder_ThenById() => Assert.Equal(
        ["d", "B", "a", "b", "c"], Ids(History(Ago(1, id: "b"), Ago(0, id: "c"), Ago(1, id: "B"), Ago(1, id: "a"), Ago(2, id: "d"))));

    [Fact]
    public void History_ComparesInstants_NotClocks()
    {
        var morning = Ago(0, id: "first") with { OccurredAt = new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(9)) };

        Assert.Equal(["first", "second"], Ids(History(Ago(0.4, id: "second"), morning)));
    }

    [Fact]
    public void History_RepeatedId_KeepsTheFirstGiven()
    {
        var history = History(Ago(1, "order", id: "a"), Ago(5, "review", id: "a"));

        Assert.Equal("order", Assert.Single(history.Touchpoints).Type);
    }

    [Fact]
    public void With_RepeatedId_KeepsWhatWasThere()
    {
        var history = History(Ago(1, "order", id: "a"));

        Assert.Same(history, history.With([Ago(0, "review", id: "a")]));
        Assert.Equal(["order", "review"], history.With([Ago(0, "review", id: "b"), Ago(0, "order", id: "b")]).Touchpoints.Select(touchpoint => touchpoint.Type));
    }

    [Fact]
    public void With_Later_LeavesTheShorterHistoryAsItWas()
    {
        var shorter = History(Ago(3, id: "a"));
        var longer = shorter.With([Ago(2, "content-shown", id: "b") with { ContentId = "bike" }]);
        var longest = longer.With([Ago(1, id: "c")]);

        Assert.Equal(["a"], Ids(shorter));
        Assert.Equal(["a", "b"], Ids(longer));
        Assert.Equal(["a", "b", "c"], Ids(longest));
        Assert.Equal(0, shorter.ShowCount("bike", Now));
        Assert.Equal(1, longest.ShowCount("bike", Now));
    }

    [Fact]
    public void With_TwoContinuationsOfOneHistory_AreApart()
    {
        var stem = History(Ago(3, id: "a"));
        var left = stem.With([Ago(2, id: "left")]);
        var right = stem.With([Ago(1, id: "right")]);
        var both = right.With([Ago(0.5, id: "left")]);

        Assert.Equal(["a", "left"], Ids(left));
        Assert.Equal(["a", "right"], Ids(right));
        Assert.Equal(["a", "right", "left"], Ids(both));
    }

    [Fact]
    public void With_Earlier_IsPutInItsPlace() =>
        Assert.Equal(["b", "a", "c"], Ids(History(Ago(2, id: "a"), Ago(0, id: "c")).With([Ago(5, id: "b")])));

    [Fact]
    public void With_TheSameInstantAndALowerId_IsPutInItsPlace() =>
        Assert.Equal(["a", "b"], Ids(History(Ago(2, id: "b")).With([Ago(2, id: "a")])));

    [Fact]
    public void With_ManyTimes_GrowsPastEveryBlock()
    {
        var history = History();
        for (var i = 0; i < 500; i++)
        {
            history = history.With([Ago(1000 - i, id: $"{i}")]);
        }

        Assert.Equal(Enumerable.Range(0, 500).Select(i => $"{i}"), Ids(history));
    }

    [Fact]
    public async Task With_OnManyThreads_GivesEachItsOwnContinuation()
    {
        var stem = History([.. Enumerable.Range(0, 100).Select(i => Ago(1000 - i))]);
        var rules = Compile("""{"stages":{"advocacy":{"enter":{"count":{"types":["order"],"channels":["own"]},"atLeast":50}}}}""");
        var threads = Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            var history = stem;
            for (var i = 0; i < 50; i++)
            {
                history = history.With([Ago(500 - i, "order", id: $"{thread}-{i}") with { Channel = "own" }]);
                var reason = Engine.Decisions.Decider.Explain(rules, history, NoTraits, Now).Reasons;
                Assert.Equal(Scalar.From(i + 1), (reason.Next ?? reason.Stage).Condition!.Measured);
            }

            Assert.All(history.Touchpoints.Skip(100), touchpoint => Assert.StartsWith($"{thread}-", touchpoint.Id, StringComparison.Ordinal));
        }));

        await Task.WhenAll(threads);
        Assert.Equal(100, stem.Touchpoints.Count);
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

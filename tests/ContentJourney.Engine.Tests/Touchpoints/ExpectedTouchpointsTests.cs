using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;
using static ContentJourney.Engine.Tests.Touchpoints.LiveHistoryTests;

namespace ContentJourney.Engine.Tests.Touchpoints;

/// <summary>Touchpoints that a <see cref="LiveHistory"/> has before they are stored.</summary>
public class ExpectedTouchpointsTests
{
    [Fact]
    public void Expect_UntilTheyAreAdded_IsSeenByNobody()
    {
        var live = Live(Ago(3, value: 1, id: "a"), Ago(1, value: 2));
        Touchpoint[] expected = [Ago(0, value: 4, id: "b"), Ago(5, value: 0), Ago(2, value: 3), Ago(0, value: 9, id: "a"), Ago(0, value: 9, id: "b")];

        live.Expect(expected);
        live.Add(expected);
        Assert.Equal([0.0, 1, 3, 2, 4], Values(live));

        // Who looks takes them back; what is stored in the end is there all the same.
        Touchpoint[] further = [Ago(0, value: 5, id: "c")];
        live.Expect(further);
        Assert.False(live.Has("c"));
        live.Add(further);
        Assert.True(live.Has("c"));
        live.Expect([Ago(0, value: 6, id: "d")]);
        Assert.Equal([0.0, 1, 3, 2, 4, 5, 7], Values(live, Ago(-1, value: 7)));
        live.Expect([Ago(0, value: 6, id: "d")]);
        Assert.Equal([0.0, 3, 2, 4, 5], live.Without([Ago(3, value: 1, id: "a")], history => history.Columns.Values[..history.Count].ToArray()));
        Assert.Equal([0.0, 1, 3, 2, 4, 5], Values(live));
    }

    [Fact]
    public void Expect_WhereOthersAreStored_GivesWay()
    {
        var live = Live(Ago(3, value: 1));
        Touchpoint[] first = [Ago(2, value: 2)], second = [Ago(4, value: 0), Ago(1, value: 3)];

        live.Expect(first);
        live.Expect(second);
        live.Add(first);
        Assert.Equal([1.0, 2], Values(live));

        live.Expect(second);
        live.Add([Ago(0, value: 4)]);
        Assert.Equal([1.0, 2, 4], Values(live));
    }
}

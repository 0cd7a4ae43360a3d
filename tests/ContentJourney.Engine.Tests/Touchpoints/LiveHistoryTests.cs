using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Touchpoints;

public class LiveHistoryTests
{
    internal static LiveHistory Live(params Touchpoint[] touchpoints) => LiveHistory.Create(Vocabulary, touchpoints);

    internal static double[] Values(LiveHistory live, params Touchpoint[] further) =>
        live.With(further, history => history.Columns.Values[..history.Count].ToArray());

    private static Touchpoint Show(double days, string content, string? id = null) => Ago(days, "content-shown", id: id) with { ContentId = content };

    [Fact]
    public void With_ShowsFurtherTouchpointsInTheirPlaces_AndForgetsThem()
    {
        var live = Live(Ago(3, value: 1), Ago(1, value: 2));

        Assert.Equal([0.0, 1, 3, 2, 4], Values(live, Ago(0, value: 4), Ago(5, value: 0), Ago(2, value: 3)));
        Assert.Equal([1.0, 2], Values(live));
    }

    [Fact]
    public void With_LookThrows_ForgetsTheFurtherTouchpoints()
    {
        var live = Live(Ago(3, value: 1));

        Assert.Throws<InvalidOperationException>(() => live.With<int>([Ago(5, value: 0)], _ => throw new InvalidOperationException()));
        Assert.Equal([1.0], Values(live));
    }

    [Fact]
    public void Without_HidesTouchpoints_AndHasThemAgain()
    {
        Touchpoint[] all = [Ago(3, value: 1), Ago(2, value: 2), Ago(1, value: 3)];
        var live = Live(all);

        Assert.Equal([1.0, 3], live.Without([all[1], Ago(0, value: 9)], history => history.Columns.Values[..history.Count].ToArray()));
        Assert.Equal([1.0, 2, 3], Values(live));
        Assert.Throws<InvalidOperationException>(() => live.Without<int>([all[0], all[2]], _ => throw new InvalidOperationException()));
        Assert.Equal([1.0, 2, 3], Values(live));
    }

    [Fact]
    public void RepeatedId_KeepsWhatWasThere()
    {
        var live = Live(Ago(1, value: 1, id: "a"));
        live.Add([Ago(0, value: 2, id: "a"), Ago(0, value: 3, id: "b"), Ago(0, value: 4, id: "b")]);

        Assert.Equal([1.0, 3], Values(live, Ago(0, value: 5, id: "a")));
        Assert.True(live.Has("b"));
        Assert.False(live.Has("c"));
    }

    [Fact]
    public void Has_AmongIdsWithTheSameEnd_KnowsThemApart()
    {
        var live = Live([.. Enumerable.Range(0, 200).Select(n => Ago(n, id: $"{n:x8}-0000-4000-8000-00000000abcd"))]);

        Assert.True(live.Has("000000c7-0000-4000-8000-00000000abcd"));
        Assert.False(live.Has("000000c8-0000-4000-8000-00000000abcd"));
        live.Add([Ago(0, id: "000000c8-0000-4000-8000-00000000abcd"), Ago(300, id: "000000c9-0000-4000-8000-00000000abcd")]);
        Assert.True(live.Has("000000c8-0000-4000-8000-00000000abcd"));
        Assert.True(live.Has("000000c9-0000-4000-8000-00000000abcd"));
    }

    [Fact]
    public void Add_ManyTimes_GrowsPastEveryBlock()
    {
        var live = Live();
        for (var i = 0; i < 500; i++)
        {
            live.Add([Ago(1000 - i, value: i)]);
        }

        Assert.Equal(Enumerable.Range(0, 500).Select(i => (double)i), Values(live));
        Assert.True(live.Bytes > Live().Bytes);
    }

    [Fact]
    public void Bytes_CountTheTextsOfNamesThatAreKept()
    {
        var alike = Live([.. Enumerable.Range(0, 64).Select(i => Ago(i) with { ContentId = "content" })]);
        var different = Live([.. Enumerable.Range(0, 64).Select(i => Ago(i) with { ContentId = new string((char)('0' + i), 100) })]);

        Assert.InRange(different.Bytes - alike.Bytes, 63 * 200, 64 * 400);
    }

    [Fact]
    public void ComingAndGoing_InAnyOrder_LeavesShowsAndPropertiesAsTheyWere()
    {
        var random = new Random(7);
        var live = Live();
        var kept = new List<Touchpoint>();
        for (var round = 0; round < 400; round++)
        {
            Touchpoint[] some = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Show(random.Next(50), $"c{random.Next(4)}") with
            {
                Type = random.Next(4) == 0 ? "order" : "content-shown",
                Properties = Enumerable.Range(0, random.Next(4)).ToDictionary(i => $"p{i}", _ => Scalar.From(random.Next(3))),
            })];
            live.With(some, history => Same(history, History([.. kept, .. some])));
            if (random.Next(2) == 0)
            {
                live.Expect(some);
            }

            if (random.Next(3) == 0)
            {
                live.Add(some);
                kept.AddRange(some);
            }

            live.With([], history => Same(history, History([.. kept])));
            var gone = kept.Where(_ => random.Next(4) == 0).ToArray();
            live.Without(gone, history => Same(history, History([.. kept.Except(gone)])));
            live.With([], history => Same(history, History([.. kept])));
        }
    }

    [Fact]
    public async Task ManyThreads_EachSeeTheirOwnFurtherTouchpoints()
    {
        var live = Live([.. Enumerable.Range(0, 100).Select(i => Ago(1000 - i))]);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 200; i++)
            {
                var own = $"{thread}-{i}";
                var count = live.With([Ago(i % 7 * 200, id: own) with { Channel = own }], history => TouchpointMatch.Parse($$"""{"channels":["{{own}}"]}""", Vocabulary).Count(history, Now));
                Assert.Equal(1, count);
            }

            live.Add([Ago(0, id: $"kept-{thread}")]);
        })));

        Assert.Equal(108, live.With([], history => history.Count));
    }

    [Fact]
    public void NamesThatOnlyPassedBy_WearItOut()
    {
        var live = Live(Ago(1));
        for (var i = 0; i < 5000; i++)
        {
            live.With([Ago(0) with { ContentId = $"{i}" }], history => history.Count);
        }

        Assert.True(live.IsWorn);
        Assert.False(Live(Ago(1)).IsWorn);
    }

    private static bool Same(TouchpointHistory actual, TouchpointHistory expected)
    {
        for (var content = 0; content < 4; content++)
        {
            foreach (var at in Enumerable.Range(0, 5).Select(i => Now.AddDays(-12 * i)))
            {
                Assert.Equal(expected.ShowCount($"c{content}", at), actual.ShowCount($"c{content}", at));
                Assert.Equal(expected.LastShown($"c{content}", at), actual.LastShown($"c{content}", at));
            }
        }

        var rules = Compile("""{"stages":{"advocacy":{"enter":{"count":{"types":["order","content-shown"],"properties":{"p0":1,"p1":2}},"atLeast":100000}}}}""");
        Assert.Equal(Measured(rules, expected), Measured(rules, actual));
        return true;
    }

    private static Scalar Measured(Engine.Rules.RuleSet rules, TouchpointHistory history) =>
        Decider.Explain(rules, history, NoTraits, Now).Reasons.Next!.Condition!.Measured;
}

using ContentJourney.AspNetCore.Experiments;
using ContentJourney.AspNetCore.Experiments.Participants;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Experiments.Metrics;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Tests.Memory;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Tests.Experiments.Participants;

/// <summary>Who gets which variant: by chance as the weights say, and for each experiment anew.</summary>
public sealed class DrawTests
{
    private const int Visitors = 1_000_000;

    // The 1 − 1e-9 quantile of the standard normal distribution, and of chi-squared with 2 degrees of freedom.
    private const double Furthest = 6.0;
    private const double HighestChiSquared = 41.4;

    [Fact]
    public async Task Draw_AMillionVisitors_FollowsTheWeightsAndNotOneAnother()
    {
        var first = Active("first", "seed of the first", [1, 2, 7]);
        var second = Active("second", "seed of the second", [50, 50], holdout: 10);
        var drawn = new (int First, int Second)[Visitors];
        await Parallel.ForAsync(0, Visitors, async (i, cancel) =>
            drawn[i] = (await first.DrawAsync(Visitor(i), cancel), await second.DrawAsync(Visitor(i), cancel)));

        AssertShares([0.1, 0.2, 0.7], drawn.Select(draw => draw.First));
        AssertShares([0.45, 0.45], drawn.Select(draw => draw.Second));
        Assert.InRange(ChiSquared(drawn), 0, HighestChiSquared);
    }

    [Fact]
    public async Task ChiSquared_OfExperimentsWithOneSeed_FindsTheirCorrelation()
    {
        var (first, second) = (Active("first", "seed", [1, 2, 7]), Active("second", "seed", [50, 50]));
        var drawn = new (int First, int Second)[2000];
        for (var i = 0; i < drawn.Length; i++)
        {
            drawn[i] = (await first.DrawAsync(Visitor(i), default), await second.DrawAsync(Visitor(i), default));
        }

        Assert.True(ChiSquared(drawn) > HighestChiSquared);
    }

    [Fact]
    public async Task Draw_OnAnotherNodeOrAfterARestart_IsTheSame()
    {
        var (here, there) = (Active("test", "seed", [1, 1]), Active("test", "seed", [1, 1]));
        for (var i = 0; i < 200; i++)
        {
            Assert.Equal(await here.DrawAsync(Visitor(i), default), await there.DrawAsync(Visitor(i), default));
        }
    }

    [Fact]
    public async Task ExclusionGroup_SplitsVisitorsAndLeavesTheVariantsToChance()
    {
        ExperimentRecord[] group = [Record("first", "seed 1", [1, 1], 0), Record("second", "seed 2", [1, 1], 0), Record("third", "seed 3", [1, 1], 0)];
        var members = group.Select(record => Active(record, group)).ToArray();
        const int Count = 30_000;
        var places = new int[Count];
        var variants = new List<int>();
        for (var i = 0; i < Count; i++)
        {
            places[i] = Array.FindIndex(members, member => member.Group.LeavesTo(member.Record, Visitor(i), []));
            Assert.Single(members, member => member.Group.LeavesTo(member.Record, Visitor(i), []));
            if (places[i] == 0)
            {
                variants.Add(await members[0].DrawAsync(Visitor(i), default));
            }
        }

        AssertShares([1.0 / 3, 1.0 / 3, 1.0 / 3], places);
        AssertShares([0.5, 0.5], variants);
    }

    [Fact]
    public void ExclusionGroup_VisitorWithAVariant_StaysWhereTheyAre()
    {
        ExperimentRecord[] group = [Record("first", "seed 1", [1, 1], 0), Record("second", "seed 2", [1, 1], 0) with { State = ExperimentState.Paused }];
        var members = group.Select(record => Active(record, group)).ToArray();
        Assignment[] assigned = [new("second", "v0", 1, default)];

        for (var i = 0; i < 50; i++)
        {
            Assert.True(members[0].Group.LeavesTo(group[0], Visitor(i), []));
            Assert.False(members[0].Group.LeavesTo(group[0], Visitor(i), assigned));
            Assert.True(members[1].Group.LeavesTo(group[1], Visitor(i), assigned));
        }
    }

    [Fact]
    public void Stored_OfAVisitorWithVariants_AllocatesNothing()
    {
        ActiveExperiment[] active = [Active("other", "seed", [1, 1]), Active("test", "seed", [1, 1])];
        Assignment[] assigned = [new("over", "v0", 1, default), new("test", "v1", 1, default)];
        Participant? part = null;

        Assert.Equal(0, Allocated.By(calls: 100, () => part = Participation.Stored(active, assigned)));
        Assert.Equal("v1", part!.Value.Variant.Alias);
        Assert.Null(Participation.Stored(active, [assigned[0]]));
    }

    private static void AssertShares(double[] shares, IEnumerable<int> drawn)
    {
        var all = drawn.ToArray();
        for (var i = 0; i < shares.Length; i++)
        {
            var (count, expected) = (all.Count(index => index == i), shares[i] * all.Length);
            Assert.InRange((count - expected) / Math.Sqrt(expected * (1 - shares[i])), -Furthest, Furthest);
        }
    }

    // Pearson's statistic of the table of those who are in both; 3 × 2 variants have 2 degrees of freedom.
    private static double ChiSquared((int First, int Second)[] drawn)
    {
        var both = drawn.Where(draw => draw.First >= 0 && draw.Second >= 0).ToArray();
        return (from first in both.GroupBy(draw => draw.First)
                from second in both.GroupBy(draw => draw.Second)
                let expected = (double)first.Count() * second.Count() / both.Length
                let count = first.Count(draw => draw.Second == second.Key)
                select (count - expected) * (count - expected) / expected).Sum();
    }

    private static VisitorId Visitor(int number) => new(new Guid(number, 7, 42, 1, 2, 3, 4, 5, 6, 7, 8));

    private static ActiveExperiment Active(string alias, string seed, double[] weights, double holdout = 0)
    {
        var record = Record(alias, seed, weights, holdout);
        return Active(record, [record]);
    }

    private static ActiveExperiment Active(ExperimentRecord record, ExperimentRecord[] group)
    {
        var vocabulary = new JourneyVocabulary(new Journey { Alias = "default", Name = "Default", Stages = [new Stage("awareness", "Awareness")] });
        return new ActiveExperiment(
            record, Audience.Parse(null, vocabulary), [.. record.Experiment.Variants.Select(variant => new ActiveVariant(variant.Alias, null, null, []))], group);
    }

    private static ExperimentRecord Record(string alias, string seed, double[] weights, double holdout) => new()
    {
        Experiment = new Experiment
        {
            Alias = alias,
            Journey = "default",
            Kind = ExperimentKind.Content,
            Holdout = holdout,
            Variants = [.. weights.Select((weight, i) => new ExperimentVariant { Alias = $"v{i}", Weight = weight })],
            Metrics = [new Metric { Alias = "orders", Kind = MetricKind.Conversion, Match = "{}", Primary = true }],
        },
        State = ExperimentState.Running,
        Seed = seed,
        CreatedAt = default,
    };
}

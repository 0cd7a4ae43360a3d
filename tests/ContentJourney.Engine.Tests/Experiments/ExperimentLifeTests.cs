using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Experiments.Metrics;

namespace ContentJourney.Engine.Tests.Experiments;

public sealed class ExperimentLifeTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    private static readonly ExperimentRecord s_draft = Draft("test");

    private static readonly ExperimentRecord s_running = After(ExperimentLife.Start(s_draft, [], s_now));

    private static readonly ExperimentRecord s_paused = After(ExperimentLife.Pause(s_running, s_now.AddDays(2)));

    private static readonly ExperimentRecord s_stopped = After(ExperimentLife.Stop(s_running, s_now.AddDays(8)));

    private static readonly ExperimentRecord s_published = After(ExperimentLife.PublishWinner(s_stopped, "b", 1));

    /// <summary>Every step from every state: where it leads, or that it is refused.</summary>
    [Fact]
    public void EveryStep_FromEveryState_LeadsWhereTheLifeCycleSays()
    {
        ExperimentRecord[] states = [s_draft, s_running, s_paused, s_stopped, s_published];
        string Walk(Func<ExperimentRecord, LifeStep> step) => string.Join(' ', states.Select(state =>
            step(state).IsPossible(out var next, out _) ? ExperimentStates.ToWord(next.State) : "-"));

        Assert.Equal("running - - - -", Walk(state => ExperimentLife.Start(state, [], s_now)));
        Assert.Equal("- paused - - -", Walk(state => ExperimentLife.Pause(state, s_now)));
        Assert.Equal("- - running - -", Walk(state => ExperimentLife.Resume(state, s_now)));
        Assert.Equal("- stopped stopped - -", Walk(state => ExperimentLife.Stop(state, s_now)));
        Assert.Equal("- - - winner-published -", Walk(state => ExperimentLife.PublishWinner(state, "b", 1)));
        Assert.Equal("- - - - stopped", Walk(state => ExperimentLife.UndoPublish(state, 2)));
        Assert.Equal("draft running paused - -", Walk(state => ExperimentLife.Change(state, state.Experiment with { Hypothesis = "other" }, s_now)));
        Assert.Equal("draft - - - -", Walk(state => ExperimentLife.Change(state, state.Experiment with { Holdout = 5 }, s_now)));
    }

    [Fact]
    public void Change_OfARunningOne_MayTouchNothingThatIsMeasured()
    {
        var test = s_running.Experiment;
        Experiment[] changes =
        [
            test with { Audience = """{"all":[]}""" },
            test with { Metrics = [test.Metrics[0] with { Window = TimeSpan.FromDays(1) }] },
            test with { Variants = [test.Variants[0], test.Variants[1] with { RuleSetVersion = 3 }] },
            test with { Variants = [.. test.Variants, new ExperimentVariant { Alias = "c", Weight = 1, RuleSetVersion = 3 }] },
            test with { ExclusionGroup = "group" },
            test with { MinimumRuntime = TimeSpan.FromDays(1) },
            test with { Journey = "other" },
        ];

        Assert.All(changes, change => Assert.False(ExperimentLife.Change(s_running, change, s_now).IsPossible(out _, out _)));
    }

    [Fact]
    public void Change_OfWeights_MakesANewVersionThatRanForNoTime()
    {
        var changed = After(ExperimentLife.Change(s_running, Weighed(s_running, 10), s_now.AddDays(3)));

        Assert.Equal((2, 10), (changed.Version, changed.Experiment.Variants[1].Weight));
        Assert.Equal(TimeSpan.FromDays(3), s_running.RanFor(s_now.AddDays(3)));
        Assert.Equal(TimeSpan.FromDays(1), changed.RanFor(s_now.AddDays(4)));
        Assert.Equal(1, After(ExperimentLife.Change(s_draft, Weighed(s_draft, 10), s_now)).Version);
        Assert.Equal(TimeSpan.Zero, After(ExperimentLife.Change(s_paused, Weighed(s_paused, 10), s_now.AddDays(3))).RanFor(s_now.AddDays(4)));
    }

    [Fact]
    public void RanFor_DoesNotCountPauses()
    {
        var resumed = After(ExperimentLife.Resume(s_paused, s_now.AddDays(10)));
        var stopped = After(ExperimentLife.Stop(resumed, s_now.AddDays(11)));

        Assert.Equal(TimeSpan.FromDays(2), s_paused.RanFor(s_now.AddDays(9)));
        Assert.Equal(TimeSpan.FromDays(3), resumed.RanFor(s_now.AddDays(11)));
        Assert.Equal(TimeSpan.FromDays(3), stopped.RanFor(s_now.AddDays(99)));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("group", null, false)]
    [InlineData("group", "other", false)]
    [InlineData("group", "group", true)]
    public void Start_BesideARunningOneOfTheJourney_NeedsTheSameExclusionGroup(string? group, string? othersGroup, bool isPossible)
    {
        var draft = s_draft with { Experiment = s_draft.Experiment with { ExclusionGroup = group } };
        var other = Draft("other") with { State = ExperimentState.Paused };
        other = other with { Experiment = other.Experiment with { ExclusionGroup = othersGroup } };

        Assert.Equal(isPossible, ExperimentLife.Start(draft, [draft, other], s_now).IsPossible(out _, out var refusal));
        Assert.Equal(!isPossible, refusal?.Contains("'other'", StringComparison.Ordinal) ?? false);
        Assert.True(ExperimentLife.Start(draft, [other with { State = ExperimentState.Stopped }], s_now).IsPossible(out _, out _));
        Assert.True(ExperimentLife.Start(draft, [other with { Experiment = other.Experiment with { Journey = "else" } }], s_now).IsPossible(out _, out _));
    }

    [Fact]
    public void PublishWinner_RemembersWhatWasLive()
    {
        Assert.Equal(("b", 1), (s_published.Winner, s_published.ReplacedVersion));
        Assert.Null(After(ExperimentLife.PublishWinner(s_stopped, "b", 2)).ReplacedVersion);
        Assert.False(ExperimentLife.PublishWinner(s_stopped, "c", 1).IsPossible(out _, out _));
        Assert.False(ExperimentLife.UndoPublish(s_published, 5).IsPossible(out _, out _));
    }

    [Fact]
    public void PublishWinner_OfContent_IsRefused()
    {
        var content = s_stopped with { Experiment = s_stopped.Experiment with { Kind = ExperimentKind.Content } };

        Assert.False(ExperimentLife.PublishWinner(content, "b", 1).IsPossible(out _, out _));
    }

    private static Experiment Weighed(ExperimentRecord record, double weight) =>
        record.Experiment with { Variants = [record.Experiment.Variants[0], record.Experiment.Variants[1] with { Weight = weight }] };

    private static ExperimentRecord After(LifeStep step) =>
        step.IsPossible(out var next, out var refusal) ? next : throw new InvalidOperationException(refusal);

    private static ExperimentRecord Draft(string alias) => new()
    {
        Experiment = new Experiment
        {
            Alias = alias,
            Journey = "default",
            Kind = ExperimentKind.RuleSet,
            Variants =
            [
                new ExperimentVariant { Alias = "control", Weight = 50, RuleSetVersion = 1 },
                new ExperimentVariant { Alias = "b", Weight = 50, RuleSetVersion = 2 },
            ],
            Metrics = [new Metric { Alias = "orders", Kind = MetricKind.Conversion, Match = "{}", Primary = true }],
        },
        Seed = "seed",
        CreatedAt = s_now,
    };
}

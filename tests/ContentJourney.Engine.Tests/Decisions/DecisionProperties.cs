using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Touchpoints;
using FsCheck;
using FsCheck.Fluent;
using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Decisions;

public partial class DecisionProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static readonly Dictionary<string, Scalar> Traits = new() { ["household"] = Scalar.From("family") };

    [Fact]
    public void OrderOfArrival_NeverMatters() => Hold((rules, touchpoints, seed) =>
    {
        var shuffled = touchpoints.ToArray();
        new System.Random(seed).Shuffle(shuffled);
        Assert.Equal(Decide(rules, History(touchpoints), Now), Decide(rules, History(shuffled), Now));
    });

    [Fact]
    public void DuplicateIds_NeverMatter() => Hold((rules, touchpoints, seed) =>
    {
        var random = new System.Random(seed);
        var repeated = touchpoints.Where(_ => random.Next(2) == 0).Select(touchpoint => Ago(random.Next(5), "order", 7, touchpoint.Id)).ToArray();
        var expected = Decide(rules, History(touchpoints), Now);

        Assert.Equal(expected, Decide(rules, History([.. touchpoints, .. repeated]), Now));
        Assert.Equal(expected, LiveHistory.Create(Vocabulary, touchpoints).With(repeated, history => Decide(rules, history, Now)));
    });

    [Fact]
    public void DecidingIncrementally_EqualsDecidingFromTheFullHistory() => Hold((rules, touchpoints, seed) =>
    {
        // Every other run in time order, as visitors do; else late arrivals as well.
        var arriving = seed % 2 == 0 ? touchpoints.OrderBy(touchpoint => touchpoint.OccurredAt).ToArray() : touchpoints;
        var random = new System.Random(seed);
        var live = LiveHistory.Create(Vocabulary, []);
        for (var taken = 0; taken < arriving.Length;)
        {
            var batch = arriving.Skip(taken).Take(random.Next(1, 9)).ToArray();
            var before = Decide(rules, History(arriving[..taken]), Now);
            taken += batch.Length;
            var after = Decide(rules, History(arriving[..taken]), Now);
            Assert.Equal(after, live.With(batch, history => Decide(rules, history, Now)));
            Assert.Equal(before, live.With([], history => Decide(rules, history, Now)));
            live.Add(batch);
            Assert.Equal(after, live.With([], history => Decide(rules, history, Now)));
        }
    });

    [Fact]
    public void ShiftOfEverythingByDays_LeavesTheDecision() => Hold((rules, touchpoints, seed) =>
    {
        var days = TimeSpan.FromDays(seed % 20_000 - 10_000);
        var shifted = touchpoints.Select(touchpoint => touchpoint with { OccurredAt = touchpoint.OccurredAt + days }).ToArray();

        Assert.Equal(Decide(rules, History(touchpoints), Now), Decide(rules, History(shifted), Now + days));
    });

    [Fact]
    public void ShiftOfEverything_LeavesTheDecision_WhereNoDaysAreCounted() => Hold((rules, touchpoints, seed) =>
    {
        rules = CapPerDay().Replace(rules, "").Replace("\"days\"", "\"types\"", StringComparison.Ordinal);
        var shift = TimeSpan.FromTicks(new System.Random(seed).NextInt64(TimeSpan.TicksPerDay * 10_000));
        var shifted = touchpoints.Select(touchpoint => touchpoint with { OccurredAt = touchpoint.OccurredAt + shift }).ToArray();

        Assert.Equal(Decide(rules, History(touchpoints), Now), Decide(rules, History(shifted), Now + shift));
    });

    [Fact]
    public void TouchpointsAfterNow_NeverMatter() => Hold((rules, touchpoints, _) =>
    {
        var sofar = touchpoints.Where(touchpoint => touchpoint.OccurredAt <= Now).ToArray();

        Assert.Equal(Decide(rules, History(sofar), Now), Decide(rules, History(touchpoints), Now));
    });

    [Fact]
    public void DecidingWithoutReasons_EqualsDecidingWithThem() => Hold((rules, touchpoints, _) =>
    {
        var ruleSet = Compile(rules);
        var history = History(touchpoints);

        Assert.Equal(Decider.Explain(ruleSet, history, Traits, Now).Decision, Decider.Decide(ruleSet, history, Traits, Now));
    });

    [GeneratedRegex(""","capPerDay":[0-9.]+""")]
    private static partial Regex CapPerDay();

    private static void Hold(Action<string, Touchpoint[], int> property)
    {
        var cases =
            from rules in RandomRules.All
            from touchpoints in RandomTouchpoints.Many
            from seed in Gen.Choose(0, int.MaxValue - 1)
            select (rules, touchpoints, seed);
        Check.One(Runs, Prop.ForAll(Arb.From(cases, Smaller), drawn => property(drawn.rules, drawn.touchpoints, drawn.seed)));
    }

    /// <summary>The same case with one touchpoint less.</summary>
    private static IEnumerable<(string Rules, Touchpoint[] Touchpoints, int Seed)> Smaller((string Rules, Touchpoint[] Touchpoints, int Seed) drawn) =>
        drawn.Touchpoints.Select((_, i) => drawn with { Touchpoints = [.. drawn.Touchpoints[..i], .. drawn.Touchpoints[(i + 1)..]] });

    /// <summary>Key and reasons as text.</summary>
    private static string Decide(string rules, TouchpointHistory history, DateTimeOffset now)
    {
        var explained = Decider.Explain(Compile(rules), history, Traits, now);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            explained.Reasons.WriteTo(writer);
        }

        return $"{explained.Decision.Key} {Encoding.UTF8.GetString(buffer.ToArray())}";
    }
}

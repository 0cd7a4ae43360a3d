using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Experiments.Metrics;
using ContentJourney.Engine.Experiments.Outcomes;
using ContentJourney.Engine.Experiments.Statistics.Planning;
using ContentJourney.Engine.Experiments.Statistics.Totals;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Tests.Experiments.Outcomes;

/// <summary>An experiment with two variants, and visitors who were exposed to it at one instant.</summary>
internal static class SampleTally
{
    public static readonly DateTimeOffset Exposed = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    private static readonly JourneyVocabulary s_vocabulary = new(new Journey
    {
        Alias = "default",
        Name = "Default",
        Stages = [new Stage("awareness", "Awareness"), new Stage("consideration", "Consideration"), new Stage("conversion", "Conversion")],
        TouchpointTypes = [new TouchpointType { Alias = "view", Name = "View" }, new TouchpointType { Alias = "order", Name = "Order" }],
    });

    public static readonly RuleSet Control = RuleSet.Parse(
        """
        {"stages":{"consideration":{"enter":{"count":{"types":["view"]},"atLeast":2,"within":"1d"}},
                   "conversion":{"enter":{"all":[{"count":{"types":["order"]},"atLeast":1},{"trait":"agreed","equals":true}]}}}}
        """,
        s_vocabulary);

    public static ExperimentTotals Tally(Metric metric, params ExposedVisitor[] visitors) => Tally(metric, Exposed.AddDays(30), visitors);

    public static ExperimentTotals Tally(Metric metric, DateTimeOffset until, params ExposedVisitor[] visitors)
    {
        var tally = new ExperimentTally(Experiment(metric), Control, until);
        foreach (var visitor in tally.NeedsLook ? visitors : [])
        {
            tally.Look(visitor);
        }

        Array.ForEach(visitors, tally.Add);
        return tally.Totals(new AnalysisPlan());
    }

    public static Experiment Experiment(params Metric[] metrics) => new()
    {
        Alias = "test",
        Journey = "default",
        Kind = ExperimentKind.RuleSet,
        Variants = [new ExperimentVariant { Alias = "control", Weight = 1 }, new ExperimentVariant { Alias = "b", Weight = 1 }],
        Metrics = metrics,
    };

    public static Metric Metric(MetricKind kind) => new()
    {
        Alias = "orders",
        Kind = kind,
        Match = kind == MetricKind.Progress ? null : """{"types":["order"]}""",
        Window = TimeSpan.FromHours(1),
        Primary = true,
    };

    public static ExposedVisitor Visitor(string variant, params Touchpoint[] touchpoints) =>
        new(variant, Exposed, "awareness", new Dictionary<string, Scalar>(), touchpoints);

    public static Touchpoint Order(double seconds, double? value = null) => At("order", seconds) with { Value = value };

    public static Touchpoint View(double seconds) => At("view", seconds);

    private static Touchpoint At(string type, double seconds) =>
        new() { Id = $"{Guid.NewGuid():N}", Type = type, OccurredAt = Exposed.AddSeconds(seconds), ReceivedAt = Exposed };
}

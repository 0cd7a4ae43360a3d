using System.Text.Json;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Experiments.Metrics;
using ContentJourney.Engine.Experiments.Outcomes;
using ContentJourney.Engine.Experiments.Statistics.Planning;
using ContentJourney.Engine.Experiments.Statistics.Totals;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Tests.Experiments.Outcomes;

public sealed class ExperimentTallyTests
{
    private static readonly DateTimeOffset s_exposed = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    private static readonly JourneyVocabulary s_vocabulary = new(new Journey
    {
        Alias = "default",
        Name = "Default",
        Stages = [new Stage("awareness", "Awareness"), new Stage("consideration", "Consideration"), new Stage("conversion", "Conversion")],
        TouchpointTypes = [new TouchpointType { Alias = "view", Name = "View" }, new TouchpointType { Alias = "order", Name = "Order" }],
    });

    private static readonly RuleSet s_control = RuleSet.Parse(
        """
        {"stages":{"consideration":{"enter":{"count":{"types":["view"]},"atLeast":2,"within":"1d"}},
                   "conversion":{"enter":{"all":[{"count":{"types":["order"]},"atLeast":1},{"trait":"agreed","equals":true}]}}}}
        """,
        s_vocabulary);

    [Theory]
    [InlineData(0, false)] // with the exposure itself
    [InlineData(1, true)]
    [InlineData(3600, true)] // at the end of the window
    [InlineData(3601, false)]
    [InlineData(-1, false)]
    public void Conversion_CountsOnlyAfterExposureAndWithinTheWindow(int seconds, bool converts)
    {
        var totals = Tally(Metric(MetricKind.Conversion), Visitor("b", Order(seconds)), Visitor("b"), Visitor("control"));

        Assert.Equal([1, 2], totals.Variants.Select(variant => variant.Visitors));
        Assert.Equal([0, converts ? 1 : 0], totals.Metrics[0].Outcomes.Select(outcome => outcome.Conversions));
    }

    [Fact]
    public void Conversion_AfterTheEndOfTheExperiment_DoesNotCount()
    {
        var totals = Tally(Metric(MetricKind.Conversion) with { Window = null }, s_exposed.AddSeconds(100), Visitor("b", Order(100)), Visitor("b", Order(101)));

        Assert.Equal(1, totals.Metrics[0].Outcomes[1].Conversions);
    }

    [Fact]
    public void Sum_AddsValuesOfEveryVisitor()
    {
        var totals = Tally(
            Metric(MetricKind.Sum), Visitor("control", Order(1, 10), Order(2, 5), Order(4000, 99)), Visitor("control"), Visitor("b", Order(1, 7)));

        Assert.Equal(Outcome.OfSums(2, 15, 225), totals.Metrics[0].Outcomes[0]);
        Assert.Equal(Outcome.OfSums(1, 7, 49), totals.Metrics[0].Outcomes[1]);
        Assert.Null(totals.Metrics[0].Cuped);
    }

    [Fact]
    public void Sum_WithValuesBeforeExposure_IsAdjustedByThem()
    {
        ExposedVisitor[] visitors =
        [
            Visitor("control", Order(-10, 4), Order(1, 5)), Visitor("control", Order(-9, 1), Order(0, 1), Order(1, 3)), Visitor("control", Order(-4000, 50)),
            Visitor("b", Order(-1, 6), Order(1, 9)), Visitor("b", Order(5, 2)),
        ];
        var expected = Cuped.Adjust([new CupedSums(3, 8, 6, 34, 20, 26), new CupedSums(2, 11, 6, 85, 36, 54)]);

        var metric = Tally(Metric(MetricKind.Sum), visitors).Metrics[0];

        Assert.Equal(expected.Theta, metric.Cuped!.Theta, 1e-12);
        Assert.Equal(expected.Outcomes, metric.Outcomes);
    }

    [Fact]
    public void Sum_Capped_CountsNoMoreThanTheQuantileOfThoseWithAValue()
    {
        ExposedVisitor[] visitors =
        [
            .. Enumerable.Range(1, 10).Select(value => Visitor(value % 2 == 0 ? "b" : "control", Order(1, value == 10 ? 1e6 : value))),
            Visitor("b"), Visitor("b"),
        ];

        var metric = Tally(Metric(MetricKind.Sum) with { CapQuantile = 0.9 }, visitors).Metrics[0];

        Assert.Equal(9, metric.Cap);
        Assert.Equal(OutlierCap.Totals(7, [2, 4, 6, 8, 9]).Mean, metric.Outcomes[1].Mean, 1e-12);
        Assert.Equal(OutlierCap.Totals(7, [2, 4, 6, 8, 9]).Variance, metric.Outcomes[1].Variance, 1e-9);
    }

    [Fact]
    public void Sum_CappedWhereAllValuesAreNegative_LeavesThoseWithoutAValueAt0()
    {
        var metric = Tally(Metric(MetricKind.Sum) with { CapQuantile = 0.9 }, Visitor("control", Order(1, -5)), Visitor("b"), Visitor("b", Order(1, -7))).Metrics[0];

        Assert.Equal(0, metric.Cap);
        Assert.Equal([-5, -3.5], metric.Outcomes.Select(outcome => outcome.Mean));
    }

    /// <summary>Values at the ends of what a number can be, also such as have no sum.</summary>
    [Theory]
    [InlineData(1e308, 1e308)]
    [InlineData(-1e308, -1e308)]
    [InlineData(1e308, -1e308)]
    public void Sum_OfHugeValues_IsANumberAndItsAnalysisToo(double first, double second)
    {
        ExposedVisitor[] others = [.. Enumerable.Range(0, 200).Select(i => Visitor(i % 2 == 0 ? "b" : "control", Order(-9, i), Order(1, i)))];
        var huge = Visitor("b", Order(-5, first), Order(-4, first), Order(1, first), Order(2, first), Order(3, second), Order(4, second));

        var results = Tally(Metric(MetricKind.Sum), [.. others, huge]).Analyze();

        Assert.All(results.Totals.Metrics[0].Outcomes, outcome => Assert.True(double.IsFinite(outcome.Mean) && double.IsFinite(outcome.Variance)));
        Assert.InRange(results.Metrics[0].Comparisons[0].Fixed.PValue, 0, 1);
    }

    [Fact]
    public void Time_IsOfVisitorsWhoHaveOne()
    {
        var outcomes = Tally(Metric(MetricKind.Time), Visitor("control", Order(-5), Order(30), Order(60)), Visitor("control"), Visitor("b", Order(90))).Metrics[0].Outcomes;

        Assert.Equal([(1L, 30.0), (1L, 90.0)], outcomes.Select(outcome => (outcome.Visitors, outcome.Mean)));
    }

    [Fact]
    public void Time_ThatNobodyHas_IsNotKnown()
    {
        var results = Tally(Metric(MetricKind.Time), Visitor("control", Order(30)), Visitor("b")).Analyze();
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            results.WriteTo(writer);
        }

        var variants = JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("variants");

        Assert.Equal((30, false), (variants[0].GetProperty("mean").GetDouble(), variants[0].TryGetProperty("measured", out _)));
        Assert.Equal((1, 0, JsonValueKind.Null), (variants[1].GetProperty("visitors").GetInt32(), variants[1].GetProperty("measured").GetInt32(), variants[1].GetProperty("mean").ValueKind));
        Assert.Contains(results.Warnings, warning => warning.Contains("compares only visitors who have one", StringComparison.Ordinal));
    }

    [Fact]
    public void Progress_IsALaterStageThanAtExposure_UnderTheControlsRules()
    {
        var agreed = new Dictionary<string, Scalar> { ["agreed"] = Scalar.From(true) };
        var outcomes = Tally(
            Metric(MetricKind.Progress) with { Window = null },
            Visitor("control", View(-5), View(10)),
            Visitor("control", View(-5), View(90_000)),
            Visitor("control", View(-5), View(10)) with { Stage = "consideration" },
            Visitor("b", Order(10)),
            Visitor("b", Order(10)) with { Traits = agreed }).Metrics[0].Outcomes;

        Assert.Equal([1, 1], outcomes.Select(outcome => outcome.Conversions));
    }

    [Fact]
    public void Metrics_ThePrimaryComesFirst()
    {
        var experiment = Experiment(Metric(MetricKind.Sum) with { Alias = "revenue", Primary = false }, Metric(MetricKind.Conversion));
        var tally = new ExperimentTally(experiment, s_control, s_exposed.AddDays(1));
        tally.Add(Visitor("b", Order(1, 5)));
        tally.Add(Visitor("gone", Order(1, 5)));

        var totals = tally.Totals(new AnalysisPlan());

        Assert.Equal(["orders", "revenue"], totals.Metrics.Select(metric => metric.Alias));
        Assert.Equal([0, 1], totals.Variants.Select(variant => variant.Visitors));
    }

    [Fact]
    public void Tally_MetricThatFitsTheJourneyNoMore_Says() => Assert.Throws<FormatException>(() =>
        new ExperimentTally(Experiment(Metric(MetricKind.Conversion) with { Match = """{"types":["gone"]}""" }), s_control, s_exposed));

    private static ExperimentTotals Tally(Metric metric, params ExposedVisitor[] visitors) => Tally(metric, s_exposed.AddDays(30), visitors);

    private static ExperimentTotals Tally(Metric metric, DateTimeOffset until, params ExposedVisitor[] visitors)
    {
        var tally = new ExperimentTally(Experiment(metric), s_control, until);
        foreach (var visitor in tally.NeedsLook ? visitors : [])
        {
            tally.Look(visitor);
        }

        Array.ForEach(visitors, tally.Add);
        return tally.Totals(new AnalysisPlan());
    }

    private static Experiment Experiment(params Metric[] metrics) => new()
    {
        Alias = "test",
        Journey = "default",
        Kind = ExperimentKind.RuleSet,
        Variants = [new ExperimentVariant { Alias = "control", Weight = 1 }, new ExperimentVariant { Alias = "b", Weight = 1 }],
        Metrics = metrics,
    };

    private static Metric Metric(MetricKind kind) => new()
    {
        Alias = "orders",
        Kind = kind,
        Match = kind == MetricKind.Progress ? null : """{"types":["order"]}""",
        Window = TimeSpan.FromHours(1),
        Primary = true,
    };

    private static ExposedVisitor Visitor(string variant, params Touchpoint[] touchpoints) =>
        new(variant, s_exposed, "awareness", new Dictionary<string, Scalar>(), touchpoints);

    private static Touchpoint Order(double seconds, double? value = null) => At("order", seconds) with { Value = value };

    private static Touchpoint View(double seconds) => At("view", seconds);

    private static Touchpoint At(string type, double seconds) =>
        new() { Id = $"{Guid.NewGuid():N}", Type = type, OccurredAt = s_exposed.AddSeconds(seconds), ReceivedAt = s_exposed };
}

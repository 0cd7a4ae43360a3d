using System.Text.Json;
using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Experiments.Metrics;
using ContentJourney.Engine.Experiments.Outcomes;
using ContentJourney.Engine.Experiments.Statistics.Planning;
using ContentJourney.Engine.Experiments.Statistics.Totals;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Touchpoints;
using static ContentJourney.Engine.Tests.Experiments.Outcomes.SampleTally;

namespace ContentJourney.Engine.Tests.Experiments.Outcomes;

public sealed class ExperimentTallyTests
{
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
        var totals = Tally(Metric(MetricKind.Conversion) with { Window = null }, Exposed.AddSeconds(100), Visitor("b", Order(100)), Visitor("b", Order(101)));

        Assert.Equal(1, totals.Metrics[0].Outcomes[1].Conversions);
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
        var tally = new ExperimentTally(experiment, Control, Exposed.AddDays(1));
        tally.Add(Visitor("b", Order(1, 5)));
        tally.Add(Visitor("gone", Order(1, 5)));

        var totals = tally.Totals(new AnalysisPlan());

        Assert.Equal(["orders", "revenue"], totals.Metrics.Select(metric => metric.Alias));
        Assert.Equal([0, 1], totals.Variants.Select(variant => variant.Visitors));
    }

    [Fact]
    public void Tally_MetricThatFitsTheJourneyNoMore_Says() => Assert.Throws<FormatException>(() =>
        new ExperimentTally(Experiment(Metric(MetricKind.Conversion) with { Match = """{"types":["gone"]}""" }), Control, Exposed));
}

using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Experiments.Metrics;
using ContentJourney.Engine.Experiments.Statistics.Totals;
using static ContentJourney.Engine.Tests.Experiments.Outcomes.SampleTally;

namespace ContentJourney.Engine.Tests.Experiments.Outcomes;

public sealed class SumTallyTests
{
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
}

using System.Text.Json;
using ContentJourney.Engine.Experiments.Statistics.Significance;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Totals;

/// <summary>Revenue with heavy tails (Pareto, some without a mean), also capped; the reference computes with exact fractions.</summary>
public sealed class RevenueTests
{
    public static TheoryData<string> Cases => Reference.Cases("revenue");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Totals_OfHeavyTails_AreThoseOfExactFractions(string json)
    {
        var row = Reference.Row(json);
        var (visitors, buyers, shape) = ((long)row.Number("visitors"), (int)row.Number("buyers"), row.Number("shape"));
        double[][] values = [Pareto.Values(17, buyers, shape), Pareto.Values(4711, buyers, shape)];
        var capped = row.GetProperty("quantile").ValueKind != JsonValueKind.Null;
        var cap = capped ? OutlierCap.At(values, row.Number("quantile")) : double.PositiveInfinity;

        Outcome[] outcomes = [.. values.Select(own => OutlierCap.Totals(visitors, own, cap))];

        Assert.True(!capped || cap == row.Number("cap"));
        for (var i = 0; i < 2; i++)
        {
            Reference.Close(row.Numbers("means")[i], outcomes[i].Mean);
            Reference.Close(row.Numbers("variances")[i], outcomes[i].Variance);
        }

        Reference.Close(row.Number("p"), FixedTest.Of(outcomes[0], outcomes[1], 0.05).PValue, 1e-11);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void OfSums_HeavyTails_IsTheSameAsOfTheValues(string json)
    {
        var row = Reference.Row(json);
        var values = Pareto.Values(17, (int)row.Number("buyers"), row.Number("shape"));
        var expected = OutlierCap.Totals((long)row.Number("visitors"), values);

        var actual = Outcome.OfSums((long)row.Number("visitors"), values.Sum(), values.Sum(value => value * value));

        Reference.Close(expected.Mean, actual.Mean);
        Reference.Close(expected.Variance, actual.Variance, 1e-11);
    }

    [Theory]
    [InlineData(0.5, 3)]
    [InlineData(0.6, 3)]
    [InlineData(0.61, 4)]
    [InlineData(0.99, 5)]
    [InlineData(1, 5)]
    public void At_IsTheNearestRankOfAllVariants(double quantile, double expected) =>
        Assert.Equal(expected, OutlierCap.At([[5.0, 1.0], [2.0, 4.0, 3.0]], quantile));

    [Fact]
    public void At_OnlyNegativeValues_Is0() => Assert.Equal(0, OutlierCap.At([[-5.0], [-1.0]], 0.5));

    [Fact]
    public void At_NoValues_CapsNothing() => Assert.Equal(double.PositiveInfinity, OutlierCap.At([[], []], 0.9));

    [Fact]
    public void Totals_MoreValuesThanVisitors_AreRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => OutlierCap.Totals(1, [1, 2]));
}

using ContentJourney.Engine.Experiments.Statistics.Distributions;
using MathNet.Numerics.Distributions;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Distributions;

public sealed class StudentDistributionTests
{
    public static TheoryData<string> Cases => Reference.Cases("student");

    [Theory]
    [MemberData(nameof(Cases))]
    public void TwoSided_IsThatOfHighPrecision(string json)
    {
        var row = Reference.Row(json);

        Reference.Close(row.Number("p"), StudentDistribution.TwoSided(row.Number("t"), row.Number("degrees")));
    }

    [Fact]
    public void TwoSided_EqualsMathNet()
    {
        for (var degrees = 1.0; degrees < 300; degrees *= 1.3)
        {
            for (var t = 0.01; t < 20; t *= 1.5)
            {
                Reference.Close(2 * StudentT.CDF(0, 1, degrees, -t), StudentDistribution.TwoSided(t, degrees), 2e-11);
            }
        }
    }

    /// <summary>Closed forms: Cauchy's for 1 degree of freedom, 1 − t/√(2 + t²) for 2.</summary>
    [Theory]
    [InlineData(0.25)]
    [InlineData(1.0)]
    [InlineData(12.7)]
    public void TwoSided_OfOneAndTwoDegrees_IsTheClosedForm(double t)
    {
        Reference.Close(2 / Math.PI * Math.Atan(1 / t), StudentDistribution.TwoSided(t, 1), 1e-14);
        Reference.Close(2 / (2 + (t * t) + (t * Math.Sqrt(2 + (t * t)))), StudentDistribution.TwoSided(t, 2), 1e-14);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(40)]
    [InlineData(1e5)]
    [InlineData(1e9)]
    public void TwoSidedQuantile_GivesItsProbabilityBack(double degrees) =>
        Assert.All(new[] { 1e-9, 0.001, 0.05, 0.3, 0.5 }, p =>
            Reference.Close(p, StudentDistribution.TwoSided(StudentDistribution.TwoSidedQuantile(p, degrees), degrees)));

    [Fact]
    public void TwoSided_AtTheEnds_IsOneAndZero()
    {
        Assert.Equal(1, StudentDistribution.TwoSided(0, 5));
        Assert.Equal(0, StudentDistribution.TwoSided(double.PositiveInfinity, 5));
    }
}

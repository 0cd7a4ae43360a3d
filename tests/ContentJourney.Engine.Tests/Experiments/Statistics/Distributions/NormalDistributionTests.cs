using ContentJourney.Engine.Experiments.Statistics.Distributions;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Distributions;

public sealed class NormalDistributionTests
{
    public static TheoryData<string> Survivals => Reference.Cases("normalSurvival");

    public static TheoryData<string> Quantiles => Reference.Cases("normalQuantile");

    [Theory]
    [MemberData(nameof(Survivals))]
    public void Survival_IsThatOfHighPrecision(string json)
    {
        var row = Reference.Row(json);

        Reference.Close(row.Number("p"), NormalDistribution.Survival(row.Number("z")), 2e-14);
    }

    [Theory]
    [MemberData(nameof(Quantiles))]
    public void UpperQuantile_IsThatOfHighPrecision(string json)
    {
        var row = Reference.Row(json);

        Reference.Close(row.Number("z"), NormalDistribution.UpperQuantile(row.Number("p")), 1e-13);
    }

    [Fact]
    public void Survival_EqualsMathNet()
    {
        for (var z = -8.0; z <= 25; z += 0.037)
        {
            Reference.Close(SpecialFunctions.Erfc(z / Math.Sqrt(2)) / 2, NormalDistribution.Survival(z));
        }
    }

    [Fact]
    public void UpperQuantile_EqualsMathNet()
    {
        for (var p = 0.001; p < 0.9995; p += 0.001)
        {
            Assert.Equal(-Normal.InvCDF(0, 1, p), NormalDistribution.UpperQuantile(p), 1e-12);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.7)]
    [InlineData(1.99)]
    [InlineData(2.01)]
    [InlineData(9)]
    [InlineData(30)]
    public void Excess_IsTheIntegralOfTheSurvival(double z)
    {
        // By Gauss-Legendre quadrature over a range beyond which nothing counts.
        var expected = Enumerable.Range(0, 40).Sum(i =>
            Integrate.GaussLegendre(NormalDistribution.Survival, z + (i / (2 + z)), z + ((i + 1) / (2 + z)), 64));

        Reference.Close(expected, NormalDistribution.Excess(z), 1e-11);
    }

    [Fact]
    public void FarOut_IsZeroAndNotNaN()
    {
        Assert.Equal(0, NormalDistribution.Survival(1e200));
        Assert.Equal(0, NormalDistribution.Survival(double.PositiveInfinity));
        Assert.Equal(0, NormalDistribution.Excess(double.PositiveInfinity));
        Assert.Equal(1, NormalDistribution.Cumulative(double.PositiveInfinity));
    }
}

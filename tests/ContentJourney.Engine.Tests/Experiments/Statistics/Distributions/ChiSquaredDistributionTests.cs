using ContentJourney.Engine.Experiments.Statistics.Distributions;
using MathNet.Numerics;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Distributions;

public sealed class ChiSquaredDistributionTests
{
    public static TheoryData<string> Cases => Reference.Cases("chiSquared");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Survival_IsThatOfHighPrecision(string json)
    {
        var row = Reference.Row(json);

        Reference.Close(row.Number("p"), ChiSquaredDistribution.Survival(row.Number("x"), (int)row.Number("degrees")));
    }

    [Fact]
    public void Survival_EqualsMathNet()
    {
        for (var degrees = 1; degrees < 20; degrees++)
        {
            for (var x = 0.05; x < 60; x *= 1.4)
            {
                Reference.Close(SpecialFunctions.GammaUpperRegularized(degrees / 2.0, x / 2), ChiSquaredDistribution.Survival(x, degrees));
            }
        }
    }
}

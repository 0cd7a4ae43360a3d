using ContentJourney.Engine.Experiments.Statistics.Distributions;
using MathNet.Numerics;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Distributions;

public sealed class IncompleteBetaTests
{
    [Fact]
    public void LogCumulative_EqualsMathNet()
    {
        for (var a = 0.5; a < 200; a *= 2.1)
        {
            for (var b = 0.5; b < 200; b *= 1.9)
            {
                for (var x = 0.05; x < 1; x += 0.1)
                {
                    var expected = SpecialFunctions.BetaRegularized(a, b, x);
                    var actual = Math.Exp(IncompleteBeta.LogCumulative(x, 1 - x, a, b));
                    Assert.Equal(expected, actual, 2e-13);
                }
            }
        }
    }

    /// <summary>Beta(1, b): 1 − (1 − x)^b. Beta(a, 1): x^a.</summary>
    [Theory]
    [InlineData(0.5, 3)]
    [InlineData(1e-9, 1e9)]
    [InlineData(0.999, 200)]
    public void LogCumulative_WhereOneIsOne_IsThePower(double x, double n)
    {
        Reference.Close(n * Math.Log(x), IncompleteBeta.LogCumulative(x, 1 - x, n, 1));
        Reference.Close(-double.ExpM1(n * Elementary.Log1P(-x)), Math.Exp(IncompleteBeta.LogCumulative(x, 1 - x, 1, n)), 1e-11);
    }

    /// <summary>By symmetry Beta(a, a) has a half on either side, also with billions.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(77.5)]
    [InlineData(1e6)]
    [InlineData(1e9)]
    public void LogCumulative_AtTheMiddle_IsHalf(double a) =>
        Reference.Close(0.5, Math.Exp(IncompleteBeta.LogCumulative(0.5, 0.5, a, a)));
}

using ContentJourney.Engine.Experiments.Statistics.Planning;
using ContentJourney.Engine.Experiments.Statistics.Significance;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Simulations;

/// <summary>The fixed-horizon test and the sizes that are planned for it.</summary>
public sealed class FixedSimulationTests
{
    private const double Alpha = 0.05;

    /// <summary>Kolmogorov and Smirnov's test at 1 %: the distance is below 1.628/√n.</summary>
    [Theory]
    [InlineData(7, 200_000, 0.1)]
    [InlineData(8, 20_000, 0.4)]
    public void Fixed_LookedAtOnce_IsUniformWithoutADifference(int seed, long visitors, double rate)
    {
        var draws = new Draws(seed);
        var pValues = Enumerable.Range(0, 2000).Select(_ =>
            FixedTest.Of(
                Outcome.OfConversions(visitors, draws.Binomial(visitors, rate)), Outcome.OfConversions(visitors, draws.Binomial(visitors, rate)), Alpha).PValue);

        Assert.InRange(DistanceFromUniform([.. pValues.Order()]), 0, 1.628 / Math.Sqrt(2000));
    }

    [Fact]
    public void Fixed_MeansLookedAtOnce_IsUniformWithoutADifference()
    {
        var draws = new Draws(9);
        var pValues = Enumerable.Range(0, 2000).Select(_ => FixedTest.Of(NormalTotals(draws, 30, 5, 1), NormalTotals(draws, 50, 5, 3), Alpha).PValue);

        Assert.InRange(DistanceFromUniform([.. pValues.Order()]), 0, 1.628 / Math.Sqrt(2000));
    }

    [Theory]
    [InlineData(10, 0.1, 0.1, 0.8)]
    [InlineData(11, 0.02, 0.2, 0.8)]
    [InlineData(12, 0.3, 0.05, 0.9)]
    public void Fixed_ThousandTestsOfThePlannedSizeAndLift_ReachThePlannedPower(int seed, double baseline, double effect, double power)
    {
        var draws = new Draws(seed);
        var size = (long)Math.Ceiling(SampleSize.ForRate(baseline, effect, Alpha, power));
        var found = Enumerable.Range(0, 1000).Count(_ => FixedTest.Of(
            Outcome.OfConversions(size, draws.Binomial(size, baseline)),
            Outcome.OfConversions(size, draws.Binomial(size, baseline * (1 + effect))),
            Alpha).PValue < Alpha);

        Assert.InRange(found / 1000.0, power - 0.03, power + 0.03);
    }

    [Fact]
    public void Fixed_ThousandMeansOfThePlannedSizeAndLift_ReachThePlannedPower()
    {
        var draws = new Draws(13);
        var size = (int)Math.Ceiling(SampleSize.ForMean(10, 25, 0.1, Alpha, 0.8));
        var found = Enumerable.Range(0, 1000).Count(_ =>
            FixedTest.Of(NormalTotals(draws, size, 10, 5), NormalTotals(draws, size, 11, 5), Alpha).PValue < Alpha);

        Assert.InRange(found / 1000.0, 0.77, 0.83);
    }

    [Theory]
    [InlineData(14, 1000, 0.1, 1000, 0.12)]
    [InlineData(15, 20_000, 0.19, 20_000, 0.182)]
    [InlineData(16, 5000, 0.01, 1000, 0.012)]
    [InlineData(17, 300, 0.5, 300, 0.6)]
    public void Interval_OfRates_CoversTheTruth(int seed, long visitors, double rate, long otherVisitors, double otherRate)
    {
        var draws = new Draws(seed);
        var covered = Enumerable.Range(0, 5000).Count(_ =>
        {
            var test = FixedTest.Of(
                Outcome.OfConversions(visitors, draws.Binomial(visitors, rate)), Outcome.OfConversions(otherVisitors, draws.Binomial(otherVisitors, otherRate)), Alpha);
            return test.Low <= otherRate - rate && otherRate - rate <= test.High;
        });

        Assert.InRange(covered / 5000.0, 0.935, 0.965);
    }

    [Fact]
    public void Interval_OfRatios_CoversTheTruth()
    {
        var draws = new Draws(18);
        var covered = Enumerable.Range(0, 5000).Count(_ =>
        {
            var lift = RelativeLift.Of(Outcome.OfConversions(2000, draws.Binomial(2000, 0.1)), Outcome.OfConversions(2000, draws.Binomial(2000, 0.13)), Alpha);
            return lift.Low <= 0.3 && lift.High >= 0.3;
        });

        Assert.InRange(covered / 5000.0, 0.935, 0.965);
    }

    [Fact]
    public void Interval_OfMeansOfFewAndUnequalVisitors_CoversTheTruth()
    {
        var draws = new Draws(19);
        var covered = Enumerable.Range(0, 5000).Count(_ =>
        {
            var test = FixedTest.Of(NormalTotals(draws, 8, 1, 1), NormalTotals(draws, 20, 2, 4), Alpha);
            return test.Low <= 1 && test.High >= 1;
        });

        Assert.InRange(covered / 5000.0, 0.935, 0.965);
    }

    private static Outcome NormalTotals(Draws draws, int visitors, double mean, double deviation)
    {
        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < visitors; i++)
        {
            var value = mean + (deviation * draws.Normal());
            sum += value;
            squares += value * value;
        }

        return Outcome.OfSums(visitors, sum, squares);
    }

    private static double DistanceFromUniform(double[] ordered) =>
        ordered.Select((p, index) => Math.Max(Math.Abs(p - ((double)index / ordered.Length)), Math.Abs(p - ((index + 1.0) / ordered.Length)))).Max();
}

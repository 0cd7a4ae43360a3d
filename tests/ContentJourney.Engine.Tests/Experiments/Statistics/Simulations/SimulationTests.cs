using ContentJourney.Engine.Experiments.Statistics.Planning;
using ContentJourney.Engine.Experiments.Statistics.Significance;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Simulations;

public sealed class SimulationTests
{
    private const double Alpha = 0.05;

    /// <summary>From the first look on, at which it is often not shown yet, to the last; at most 5 % of tests may ever raise an alarm.</summary>
    [Theory]
    [InlineData(1, 0.01, 400)]
    [InlineData(2, 0.1, 60)]
    [InlineData(3, 0.5, 20)]
    [InlineData(4, 0.19, 1000)]
    public void Anytime_TwoThousandEqualPairsPeekedAtFiftyTimes_RaisesAtMostFivePercent(int seed, double rate, int visitorsBetweenLooks)
    {
        var draws = new Draws(seed);
        var alarms = 0;
        for (var test = 0; test < 2000; test++)
        {
            var (visitors, control, variant, alarm) = (0L, 0L, 0L, false);
            for (var look = 0; look < 50 && !alarm; look++)
            {
                visitors += visitorsBetweenLooks;
                control += draws.Binomial(visitorsBetweenLooks, rate);
                variant += draws.Binomial(visitorsBetweenLooks, rate);
                alarm = AnytimeTest.Of(Outcome.OfConversions(visitors, control), Outcome.OfConversions(visitors, variant), Alpha, 5000).PValue < Alpha;
            }

            alarms += alarm ? 1 : 0;
        }

        Assert.InRange(alarms / 2000.0, 0, 0.05);
    }

    /// <summary>Skewed values (exponential): the smallest number of visitors at which the interval is shown must be enough.</summary>
    [Fact]
    public void Anytime_EqualSkewedMeansPeekedAtFiftyTimes_RaisesAtMostFivePercent()
    {
        var draws = new Draws(5);
        var alarms = 0;
        for (var test = 0; test < 2000; test++)
        {
            var (sums, squares, alarm) = (new double[2], new double[2], false);
            for (var look = 1; look <= 50 && !alarm; look++)
            {
                for (var i = 0; i < 40; i++)
                {
                    var value = -Math.Log(1 - draws.Uniform());
                    sums[i % 2] += value;
                    squares[i % 2] += value * value;
                }

                alarm = AnytimeTest.Of(Outcome.OfSums(look * 20, sums[0], squares[0]), Outcome.OfSums(look * 20, sums[1], squares[1]), Alpha, 5000).PValue < Alpha;
            }

            alarms += alarm ? 1 : 0;
        }

        Assert.InRange(alarms / 2000.0, 0, 0.05);
    }

    /// <summary>
    /// Revenue of uneven variants: most visitors buy nothing, and of the smaller variant only a few do at the first looks. Shown from 100
    /// visitors on alone, a quarter of the tests and more would raise an alarm.
    /// </summary>
    [Theory]
    [InlineData(21, 0.02, 1, 0.8)]
    [InlineData(22, 0.02, 1, 0.9)]
    [InlineData(23, 0.1, 0.8, 0.9)]
    public void Anytime_EqualRevenueOfUnevenVariantsPeekedAtFiftyTimes_RaisesAtMostFivePercent(int seed, double buyers, double deviation, double share)
    {
        const int Between = 600;
        var draws = new Draws(seed);
        var alarms = 0;
        for (var test = 0; test < 2000; test++)
        {
            var (visitors, sums, squares, alarm) = (new long[2], new double[2], new double[2], false);
            for (var look = 0; look < 50 && !alarm; look++)
            {
                for (var i = 0; i < 2; i++)
                {
                    var more = (long)(Between * (i == 0 ? share : 1 - share));
                    visitors[i] += more;
                    for (var orders = draws.Binomial(more, buyers); orders > 0; orders--)
                    {
                        var value = Math.Exp(3 + (deviation * draws.Normal()));
                        sums[i] += value;
                        squares[i] += value * value;
                    }
                }

                alarm = AnytimeTest.Of(
                    Outcome.OfSums(visitors[0], sums[0], squares[0]), Outcome.OfSums(visitors[1], sums[1], squares[1]), Alpha, 5000).PValue < Alpha;
            }

            alarms += alarm ? 1 : 0;
        }

        Assert.InRange(alarms / 2000.0, 0, 0.05);
    }

    /// <summary>The test would find what must not be: the same peeking at the fixed p raises several times as many false alarms.</summary>
    [Fact]
    public void Fixed_PeekedAtFiftyTimes_RaisesFarMoreThanFivePercent()
    {
        var draws = new Draws(6);
        var alarms = 0;
        for (var test = 0; test < 500; test++)
        {
            var (visitors, control, variant, alarm) = (0L, 0L, 0L, false);
            for (var look = 0; look < 50 && !alarm; look++)
            {
                visitors += 200;
                control += draws.Binomial(200, 0.1);
                variant += draws.Binomial(200, 0.1);
                alarm = FixedTest.Of(Outcome.OfConversions(visitors, control), Outcome.OfConversions(visitors, variant), Alpha).PValue < Alpha;
            }

            alarms += alarm ? 1 : 0;
        }

        Assert.InRange(alarms / 500.0, 0.2, 0.6);
    }

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

    /// <summary>An always-valid interval is wider, as the price of being looked at.</summary>
    [Fact]
    public void Interval_Anytime_CoversTheTruthMoreOften()
    {
        var draws = new Draws(20);
        var covered = Enumerable.Range(0, 2000).Count(_ =>
        {
            var test = AnytimeTest.Of(Outcome.OfConversions(5000, draws.Binomial(5000, 0.1)), Outcome.OfConversions(5000, draws.Binomial(5000, 0.11)), Alpha, 5000);
            return test.Low <= 0.01 && test.High >= 0.01;
        });

        Assert.InRange(covered / 2000.0, 0.985, 1);
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

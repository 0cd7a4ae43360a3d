using ContentJourney.Engine.Experiments.Statistics.Significance;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Simulations;

/// <summary>The always-valid test, looked at again and again.</summary>
public sealed class AnytimeSimulationTests
{
    private const double Alpha = 0.05;
    private const int Tests = 2000;
    private const int Looks = 50;

    /// <summary>From the first look on, at which it is often not shown yet, to the last; at most 5 % of tests may ever raise an alarm.</summary>
    [Theory]
    [InlineData(1, 0.01, 400)]
    [InlineData(2, 0.1, 60)]
    [InlineData(3, 0.5, 20)]
    [InlineData(4, 0.19, 1000)]
    public void Anytime_TwoThousandEqualPairsPeekedAtFiftyTimes_RaisesAtMostFivePercent(int seed, double rate, int visitorsBetweenLooks)
    {
        var draws = new Draws(seed);

        Assert.InRange(Alarms(Tests, () => Rates(draws, rate, visitorsBetweenLooks, Anytime)), 0, 0.05);
    }

    /// <summary>Skewed values (exponential): the smallest number of visitors at which the interval is shown must be enough.</summary>
    [Fact]
    public void Anytime_EqualSkewedMeansPeekedAtFiftyTimes_RaisesAtMostFivePercent()
    {
        var draws = new Draws(5);

        Assert.InRange(Alarms(Tests, SkewedMeans), 0, 0.05);

        Func<double> SkewedMeans()
        {
            var (visitors, sums, squares) = (0L, new double[2], new double[2]);
            return () =>
            {
                visitors += 20;
                for (var i = 0; i < 40; i++)
                {
                    Add(sums, squares, i % 2, -Math.Log(1 - draws.Uniform()));
                }

                return Anytime(Outcome.OfSums(visitors, sums[0], squares[0]), Outcome.OfSums(visitors, sums[1], squares[1]));
            };
        }
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

        Assert.InRange(Alarms(Tests, Revenue), 0, 0.05);

        Func<double> Revenue()
        {
            var (visitors, sums, squares) = (new long[2], new double[2], new double[2]);
            return () =>
            {
                for (var i = 0; i < 2; i++)
                {
                    var more = (long)(Between * (i == 0 ? share : 1 - share));
                    visitors[i] += more;
                    for (var orders = draws.Binomial(more, buyers); orders > 0; orders--)
                    {
                        Add(sums, squares, i, Math.Exp(3 + (deviation * draws.Normal())));
                    }
                }

                return Anytime(Outcome.OfSums(visitors[0], sums[0], squares[0]), Outcome.OfSums(visitors[1], sums[1], squares[1]));
            };
        }
    }

    /// <summary>The test would find what must not be: the same peeking at the fixed p raises several times as many false alarms.</summary>
    [Fact]
    public void Fixed_PeekedAtFiftyTimes_RaisesFarMoreThanFivePercent()
    {
        var draws = new Draws(6);

        Assert.InRange(Alarms(500, () => Rates(draws, 0.1, 200, (control, variant) => FixedTest.Of(control, variant, Alpha).PValue)), 0.2, 0.6);
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

    // Of some tests, the part in which a look shows a difference that is not there.
    private static double Alarms(int tests, Func<Func<double>> begin) => Enumerable.Range(0, tests).Count(_ =>
    {
        var look = begin();
        return Enumerable.Range(0, Looks).Any(_ => look() < Alpha);
    }) / (double)tests;

    private static Func<double> Rates(Draws draws, double rate, int visitorsBetweenLooks, Func<Outcome, Outcome, double> test)
    {
        var (visitors, control, variant) = (0L, 0L, 0L);
        return () =>
        {
            visitors += visitorsBetweenLooks;
            control += draws.Binomial(visitorsBetweenLooks, rate);
            variant += draws.Binomial(visitorsBetweenLooks, rate);
            return test(Outcome.OfConversions(visitors, control), Outcome.OfConversions(visitors, variant));
        };
    }

    private static double Anytime(Outcome control, Outcome variant) => AnytimeTest.Of(control, variant, Alpha, 5000).PValue;

    private static void Add(double[] sums, double[] squares, int index, double value)
    {
        sums[index] += value;
        squares[index] += value * value;
    }
}

using ContentJourney.Engine.Experiments.Statistics.Distributions;

namespace ContentJourney.Engine.Experiments.Statistics.Significance;

/// <summary>Whether the variants' visitors are as many as their weights say; if not, some were lost or counted twice, and nothing can be compared.</summary>
/// <param name="PValue">Of the chi-squared test; of exact binomial tests where a variant should have fewer than 5 visitors; 1 without visitors.</param>
public readonly record struct SampleRatio(double PValue)
{
    /// <summary>Below this p the verdict is blocked.</summary>
    public const double Threshold = 0.001;

    /// <summary>Whether the counts fit the weights.</summary>
    public bool Ok => PValue >= Threshold;

    /// <summary>Tests the counts.</summary>
    /// <param name="visitors">Each variant's visitors, 0 or more; at least two variants.</param>
    /// <param name="weights">Each variant's weight, positive.</param>
    public static SampleRatio Of(IReadOnlyList<long> visitors, IReadOnlyList<double> weights)
    {
        var (total, weight) = (visitors.Sum(), weights.Sum());
        if (total == 0)
        {
            return new SampleRatio(1);
        }

        double[] shares = [.. weights.Select(one => one / weight)];
        return new SampleRatio(shares.Min() * total < FixedTest.SmallestExpected ? Exact(visitors, shares, total) : ChiSquared(visitors, shares, total));
    }

    private static double ChiSquared(IReadOnlyList<long> visitors, double[] shares, long total)
    {
        var statistic = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            var (expected, difference) = (shares[i] * total, visitors[i] - (shares[i] * total));
            statistic += difference / expected * difference;
        }

        return ChiSquaredDistribution.Survival(statistic, shares.Length - 1);
    }

    /// <summary>Each variant against the rest, corrected for their number; of two variants one test says it all.</summary>
    private static double Exact(IReadOnlyList<long> visitors, double[] shares, long total)
    {
        var tests = shares.Length == 2 ? 1 : shares.Length;
        return Math.Min(1, tests * Enumerable.Range(0, tests).Min(i => Binomial(visitors[i], shares[i], total)));
    }

    private static double Binomial(long observed, double share, long total) => ExactTails.TwoSided(
        observed, (long)((total + 1) * share), 0, total, k => (double)(total - k) / (k + 1) * share / (1 - share));
}

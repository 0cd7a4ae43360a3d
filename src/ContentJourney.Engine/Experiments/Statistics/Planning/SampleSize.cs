using ContentJourney.Engine.Experiments.Statistics.Distributions;

namespace ContentJourney.Engine.Experiments.Statistics.Planning;

/// <summary>How many visitors each variant needs so that the fixed-horizon test finds an effect of a given size.</summary>
public static class SampleSize
{
    /// <summary>For a rate, by the pooled z test (two-sided, equal shares, without continuity correction).</summary>
    /// <param name="baseline">The control's rate, between 0 and 1.</param>
    /// <param name="effect">The smallest relative change to find, positive; where the rate cannot rise by it, its fall is taken.</param>
    /// <param name="alpha">The chance of a false alarm, above 0 and at most ½.</param>
    /// <param name="power">The chance to find the effect, ½ to below 1.</param>
    /// <returns>Visitors per variant, not rounded.</returns>
    public static double ForRate(double baseline, double effect, double alpha, double power)
    {
        var rate = baseline * (1 + effect) < 1 ? baseline * (1 + effect) : Math.Max(0, baseline * (1 - effect));
        var pooled = (baseline + rate) / 2;
        var spread = (NormalDistribution.UpperQuantile(alpha / 2) * Math.Sqrt(2 * pooled * (1 - pooled)))
            + (NormalDistribution.UpperQuantile(1 - power) * Math.Sqrt((baseline * (1 - baseline)) + (rate * (1 - rate))));
        return Square(spread / (rate - baseline));
    }

    /// <summary>For a mean, by the t test with Guenther's correction of the normal approximation.</summary>
    /// <param name="baseline">The control's mean, not 0.</param>
    /// <param name="variance">The variance between visitors, 0 or more.</param>
    /// <param name="effect">The smallest relative change to find, positive.</param>
    /// <param name="alpha">The chance of a false alarm, above 0 and at most ½.</param>
    /// <param name="power">The chance to find the effect, ½ to below 1.</param>
    /// <returns>Visitors per variant, not rounded.</returns>
    public static double ForMean(double baseline, double variance, double effect, double alpha, double power)
    {
        var z = NormalDistribution.UpperQuantile(alpha / 2);
        return (2 * variance * Square((z + NormalDistribution.UpperQuantile(1 - power)) / (baseline * effect))) + (z * z / 4);
    }

    /// <summary>The size of two equal groups whose difference is as precise as that of these.</summary>
    internal static double Effective(double first, double second) => first == 0 || second == 0 ? 0 : 2 / ((1 / first) + (1 / second));

    private static double Square(double value) => value * value;
}

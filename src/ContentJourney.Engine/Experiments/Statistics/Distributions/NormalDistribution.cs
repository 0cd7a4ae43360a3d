namespace ContentJourney.Engine.Experiments.Statistics.Distributions;

/// <summary>The standard normal distribution, exact to about 1e-14 relative also in the far tail.</summary>
internal static class NormalDistribution
{
    private const double SqrtTwoPi = 2.5066282746310005024;

    /// <summary>From here the continued fraction converges fast; below it the series loses at most two digits.</summary>
    private const double SeriesEnd = 2;

    public static double Density(double z) => Elementary.ExpHalfSquare(z) / SqrtTwoPi;

    /// <summary>P(Z &gt; z).</summary>
    public static double Survival(double z)
    {
        if (z < 0)
        {
            return 1 - Survival(-z);
        }

        return z < SeriesEnd ? 0.5 - (Density(z) * Series(z)) : Density(z) * MillsRatio(z);
    }

    /// <summary>P(Z ≤ z).</summary>
    public static double Cumulative(double z) => Survival(-z);

    /// <summary>P(|Z| &gt; |z|), the two-sided p of a z test.</summary>
    public static double TwoSided(double z) => Math.Min(1, 2 * Survival(Math.Abs(z)));

    /// <summary>E[max(Z − z, 0)] = φ(z) − z·P(Z &gt; z), for z ≥ 0.</summary>
    public static double Excess(double z) => z switch
    {
        < SeriesEnd => Density(z) - (z * Survival(z)),
        > 40 => 0,
        _ => Density(z) * (1 - (z * MillsRatio(z))),
    };

    /// <summary>The z with P(Z &gt; z) = <paramref name="p"/>, for p in (0, 1).</summary>
    public static double UpperQuantile(double p)
    {
        if (p > 0.5)
        {
            return -UpperQuantile(1 - p);
        }

        // ln P(Z > z) is concave with slope −1/Mills: Newton converges from any start, and squares its error.
        var target = Math.Log(p);
        var z = Math.Sqrt(-2 * target);
        for (var i = 0; i < 50; i++)
        {
            var survival = Survival(z);
            var step = (Math.Log(survival) - target) * survival / Density(z);
            z += step;
            if (Math.Abs(step) < 1e-9)
            {
                break;
            }
        }

        return z;
    }

    /// <summary>(P(Z ≤ z) − ½)/φ(z) = z + z³/3 + z⁵/15 + …</summary>
    private static double Series(double z)
    {
        var (term, sum) = (z, z);
        for (var n = 3; term > sum * 1e-17; n += 2)
        {
            term *= z * z / n;
            sum += term;
        }

        return sum;
    }

    /// <summary>P(Z &gt; z)/φ(z) = 1/(z + 1/(z + 2/(z + 3/(z + …)))).</summary>
    private static double MillsRatio(double z)
    {
        var fraction = z;
        for (var k = 20 + (int)(400 / (z * z)); k > 0; k--)
        {
            fraction = z + (k / fraction);
        }

        return 1 / fraction;
    }
}

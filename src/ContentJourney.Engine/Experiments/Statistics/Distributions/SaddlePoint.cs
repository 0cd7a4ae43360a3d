namespace ContentJourney.Engine.Experiments.Statistics.Distributions;

/// <summary>
/// x^a·y^b/B(a, b) by Loader's saddle-point expansion ("Fast and accurate computation of binomial probabilities", 2000):
/// ratios of gamma functions of billions would cancel all digits.
/// </summary>
internal static class SaddlePoint
{
    /// <summary>ln(x^a·y^b/B(a, b)) for a, b &gt; 0, x in (0, 1) and y = 1 − x.</summary>
    public static double LogBetaTerm(double x, double y, double a, double b)
    {
        var n = a + b;
        return StirlingError(n) - StirlingError(a) - StirlingError(b) - Deviance(a, n * x) - Deviance(b, n * y)
            + (0.5 * Math.Log(a / n * b / (2 * Math.PI)));
    }

    /// <summary>ln Γ(z + 1) less Stirling's approximation (z + ½)·ln z − z + ½·ln 2π.</summary>
    private static double StirlingError(double z)
    {
        var down = 0.0;
        for (; z < 16; z++)
        {
            down += ((z + 0.5) * Elementary.Log1P(1 / z)) - 1;
        }

        var square = 1 / (z * z);
        return down + ((1.0 / 12 - ((1.0 / 360 - ((1.0 / 1260 - ((1.0 / 1680 - ((1.0 / 1188 - (691.0 / 360360 * square)) * square)) * square))
            * square)) * square)) / z);
    }

    /// <summary>x·ln(x/m) + m − x without cancellation where x is near m.</summary>
    private static double Deviance(double x, double m)
    {
        var difference = x - m;
        if (Math.Abs(difference) >= 0.1 * (x + m))
        {
            return (x * Math.Log(x / m)) - difference;
        }

        var ratio = difference / (x + m);
        var sum = difference * ratio;
        var term = 2 * x * ratio;
        for (var n = 3; ; n += 2)
        {
            term *= ratio * ratio;
            var next = sum + (term / n);
            if (next == sum)
            {
                return sum;
            }

            sum = next;
        }
    }
}

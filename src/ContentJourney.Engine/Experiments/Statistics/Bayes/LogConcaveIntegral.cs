namespace ContentJourney.Engine.Experiments.Statistics.Bayes;

/// <summary>
/// ∫ e^f for a concave f by the trapezoidal rule, whose error for smooth functions that fall off on both sides shrinks exponentially with
/// the step. The peak is found first and the sum is relative to it, so that integrals of 1e-300 are as exact as those of 1.
/// </summary>
internal static class LogConcaveIntegral
{
    /// <summary>e^−46 = 1e-20 beside the peak.</summary>
    private const double Negligible = 46;

    private const double GoldenRatio = 0.61803398874989485;

    /// <param name="f">A concave function.</param>
    /// <param name="low">Below its peak.</param>
    /// <param name="high">Above its peak.</param>
    public static double Of(Func<double, double> f, double low, double high)
    {
        var (peak, breadth) = Peak(f, low, high);
        var (top, step) = (f(peak), breadth / 8);
        return Math.Exp(top) * step * (1 + Side(f, peak, step, top) + Side(f, peak, -step, top));
    }

    private static double Side(Func<double, double> f, double peak, double step, double top)
    {
        var sum = 0.0;
        for (var i = 1; ; i++)
        {
            var height = f(peak + (i * step)) - top;
            if (!(height >= -Negligible))
            {
                return sum;
            }

            sum += Math.Exp(height);
        }
    }

    /// <summary>
    /// Golden section until the ends are less than ½ below the peak: then the bracket is about as broad as the peak (for a normal density,
    /// 0.6 to 2 standard deviations).
    /// </summary>
    private static (double Peak, double Breadth) Peak(Func<double, double> f, double low, double high)
    {
        var (left, right) = (high - (GoldenRatio * (high - low)), low + (GoldenRatio * (high - low)));
        var (atLow, atLeft, atRight, atHigh) = (f(low), f(left), f(right), f(high));
        while (Math.Max(atLeft, atRight) - Math.Min(atLow, atHigh) > 0.5)
        {
            if (atLeft > atRight)
            {
                (high, atHigh, right, atRight) = (right, atRight, left, atLeft);
                left = high - (GoldenRatio * (high - low));
                atLeft = f(left);
            }
            else
            {
                (low, atLow, left, atLeft) = (left, atLeft, right, atRight);
                right = low + (GoldenRatio * (high - low));
                atRight = f(right);
            }
        }

        return ((low + high) / 2, high - low);
    }
}

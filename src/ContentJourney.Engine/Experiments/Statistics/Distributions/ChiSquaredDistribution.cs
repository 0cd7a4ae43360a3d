namespace ContentJourney.Engine.Experiments.Statistics.Distributions;

/// <summary>The chi-squared distribution with a whole number of degrees of freedom: finite sums of positive terms, no cancellation.</summary>
internal static class ChiSquaredDistribution
{
    /// <summary>P(X &gt; <paramref name="x"/>) for x ≥ 0 and at least one degree of freedom.</summary>
    public static double Survival(double x, int degrees) => Math.Min(1, degrees % 2 == 0 ? Even(x, degrees) : Odd(x, degrees));

    /// <summary>e^(−x/2) · Σ (x/2)^i / i!, i &lt; degrees/2.</summary>
    private static double Even(double x, int degrees)
    {
        var (term, sum) = (1.0, 1.0);
        for (var i = 1; i < degrees / 2; i++)
        {
            term *= x / 2 / i;
            sum += term;
        }

        return Math.Exp(-x / 2) * sum;
    }

    /// <summary>P(|Z| &gt; √x) + 2φ(√x) · Σ x^(i − ½) / (1·3·…·(2i − 1)), i ≤ (degrees − 1)/2.</summary>
    private static double Odd(double x, int degrees)
    {
        var z = Math.Sqrt(x);
        var (term, sum) = (z, 0.0);
        for (var i = 1; i <= (degrees - 1) / 2; i++)
        {
            sum += term;
            term *= x / ((2 * i) + 1);
        }

        return NormalDistribution.TwoSided(z) + (2 * NormalDistribution.Density(z) * sum);
    }
}

namespace ContentJourney.Engine.Experiments.Statistics.Distributions;

/// <summary>Student's t distribution with any positive, not only whole, degrees of freedom.</summary>
internal static class StudentDistribution
{
    /// <summary>P(|T| &gt; |t|), the two-sided p of a t test.</summary>
    public static double TwoSided(double t, double degrees)
    {
        var square = t * t;
        if (square == 0)
        {
            return 1;
        }

        var sum = degrees + square;
        return double.IsInfinity(sum) ? 0 : Math.Exp(IncompleteBeta.LogCumulative(degrees / sum, square / sum, degrees / 2, 0.5));
    }

    /// <summary>The t with P(|T| &gt; t) = <paramref name="p"/>, for p in (0, 1).</summary>
    public static double TwoSidedQuantile(double p, double degrees)
    {
        // ln P is concave in ln t, so that Newton approaches from above after its first step, and squares its error.
        var (target, logT) = (Math.Log(p), Math.Log(NormalDistribution.UpperQuantile(p / 2)));
        for (var i = 0; i < 100; i++)
        {
            var square = Math.Exp(2 * logT);
            var (x, y) = (degrees / (degrees + square), square / (degrees + square));
            var logP = IncompleteBeta.LogCumulative(x, y, degrees / 2, 0.5);
            var slope = 2 * Math.Exp(SaddlePoint.LogBetaTerm(x, y, degrees / 2, 0.5) - logP);
            var step = (logP - target) / slope;
            logT += step;
            if (Math.Abs(step) < 1e-9)
            {
                break;
            }
        }

        return Math.Exp(logT);
    }
}

namespace ContentJourney.Engine.Experiments.Statistics.Significance;

/// <summary>Exact two-sided tests with a distribution of counts that rises to one mode and falls.</summary>
internal static class ExactTails
{
    /// <summary>Tables that are as likely but for rounding count as equally likely, as in R's fisher.test.</summary>
    private const double Tolerance = 1 + 1e-7;

    /// <summary>Below this beside the mode nothing counts. Not 0: the smallest numbers times 0.6 are rounded to themselves, and never get there.</summary>
    private const double Negligible = 1e-300;

    /// <summary>The probability of all counts that are no likelier than the observed one.</summary>
    /// <param name="observed">The observed count.</param>
    /// <param name="mode">A likely count, from which the others are reached; it may be off by one.</param>
    /// <param name="min">The smallest possible count.</param>
    /// <param name="max">The largest possible count.</param>
    /// <param name="step">P(k + 1)/P(k).</param>
    public static double TwoSided(long observed, long mode, long min, long max, Func<long, double> step)
    {
        mode = Math.Clamp(mode, min, max);
        var bound = Tolerance * Weight(observed, mode, step);
        var (all, tails) = (0.0, 0.0);
        var weight = 1.0;
        for (var k = mode; k <= max && weight > Negligible; k++)
        {
            Add(weight);
            weight *= step(k);
        }

        weight = 1.0;
        for (var k = mode - 1; k >= min && weight > Negligible; k--)
        {
            weight /= step(k);
            Add(weight);
        }

        return Math.Min(1, tails / all);

        void Add(double mass)
        {
            all += mass;
            tails += mass <= bound ? mass : 0;
        }
    }

    private static double Weight(long observed, long mode, Func<long, double> step)
    {
        var weight = 1.0;
        for (var k = mode; k < observed && weight > Negligible; k++)
        {
            weight *= step(k);
        }

        for (var k = mode; k > observed && weight > Negligible; k--)
        {
            weight /= step(k - 1);
        }

        return weight;
    }
}

using ContentJourney.Engine.Experiments.Statistics.Distributions;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Statistics.Bayes;

/// <summary>
/// The posterior Beta(a, b) of a rate, seen over its logit u, where it is smooth and falls off on both sides. Values are logarithms, because
/// far from the mean the probabilities themselves are too small for numbers.
/// </summary>
internal readonly struct BetaPosterior(double a, double b)
{
    /// <summary>After the uniform prior Beta(1, 1).</summary>
    public static BetaPosterior Of(in Outcome outcome) =>
        new(outcome.Conversions!.Value + 1.0, outcome.Visitors - outcome.Conversions.Value + 1.0);

    /// <summary>The expected rate.</summary>
    public double Mean => a / (a + b);

    /// <summary>The logit at which the density over logits is highest.</summary>
    public double Mode => Math.Log(a / b);

    /// <summary>About the standard deviation of the logit.</summary>
    public double Width => Math.Sqrt((1 / a) + (1 / b));

    /// <summary>ln of the density over logits.</summary>
    public double LogDensity(double u) => SaddlePoint.LogBetaTerm(Rate(u), Rate(-u), a, b);

    /// <summary>ln P(θ &lt; x), x the rate of the logit.</summary>
    public double LogBelow(double u) => IncompleteBeta.LogCumulative(Rate(u), Rate(-u), a, b);

    /// <summary>ln P(θ &gt; x).</summary>
    public double LogAbove(double u) => Mirror.LogBelow(-u);

    /// <summary>ln E[max(x − θ, 0)].</summary>
    public double LogShortfall(double u)
    {
        var (x, y) = (Rate(u), Rate(-u));
        return IncompleteBeta.IsLowerTail(x, a, b) ? LogTailMoment(x, y) : Math.Log(x - Mean + Math.Exp(Mirror.LogTailMoment(y, x)));
    }

    /// <summary>ln E[max(θ − x, 0)].</summary>
    public double LogExcess(double u) => Mirror.LogShortfall(-u);

    /// <summary>The posterior of 1 − θ.</summary>
    private BetaPosterior Mirror => new(b, a);

    private static double Rate(double u) => 1 / (1 + Math.Exp(-u));

    /// <summary>In the lower tail: x·P(θ &lt; x) − E[θ; θ &lt; x], where E[θ; θ &lt; x] is the mean times the tail of Beta(a + 1, b).</summary>
    private double LogTailMoment(double x, double y)
    {
        if (x * (a + b) < 0.9 * (a + 1))
        {
            return SaddlePoint.LogBetaTerm(x, y, a, b) - Math.Log(a) + Math.Log(TailSeries(x));
        }

        var tail = IncompleteBeta.Lower(x, y, a, b);
        return tail.LogTerm + Math.Log(Mean - ((Mean - x) * tail.Fraction));
    }

    /// <summary>
    /// Far below the mean the two parts cancel down to nothing; as a power series, the tail's own less the mean times that of
    /// Beta(a + 1, b), term by term, all are positive: xⁿ·(a + b)…(a + b + n − 2)/((a + 1)…(a + n − 1))·(a + b·n)/((a + b)(a + n)).
    /// </summary>
    private double TailSeries(double x)
    {
        var (factor, sum) = (x, 0.0);
        for (double n = 1; factor > sum * 1e-17; n++)
        {
            sum += factor * (a + (b * n)) / ((a + b) * (a + n));
            factor *= x * (a + b + n - 1) / (a + n);
        }

        return sum;
    }
}

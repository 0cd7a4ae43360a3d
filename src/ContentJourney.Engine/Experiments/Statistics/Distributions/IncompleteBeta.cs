namespace ContentJourney.Engine.Experiments.Statistics.Distributions;

/// <summary>
/// The distribution Beta(a, b) below one point: ln P(θ ≤ x) = ln <see cref="LogTerm"/> · <see cref="Fraction"/>. The parts are apart,
/// because other moments of the same tail are made of them.
/// </summary>
/// <param name="LogTerm">ln(x^a·(1 − x)^b/(a·B(a, b))).</param>
/// <param name="Fraction">The continued fraction, at least 1.</param>
internal readonly record struct IncompleteBeta(double LogTerm, double Fraction)
{
    /// <summary>ln P(θ ≤ x).</summary>
    public double LogProbability => LogTerm + Math.Log(Fraction);

    /// <summary>Whether the continued fraction converges fast for P(θ ≤ x); else take P(1 − θ ≤ 1 − x), which is Beta(b, a).</summary>
    public static bool IsLowerTail(double x, double a, double b) => x <= (a + 1) / (a + b + 2);

    /// <summary>The lower tail of Beta(a, b), for x in (0, 1), y = 1 − x and where <see cref="IsLowerTail"/> holds.</summary>
    public static IncompleteBeta Lower(double x, double y, double a, double b) =>
        new(SaddlePoint.LogBetaTerm(x, y, a, b) - Math.Log(a), ContinuedFraction(x, y, a, b));

    /// <summary>ln of P(θ ≤ x) wherever x stands; exact relative to the smaller of it and its complement.</summary>
    public static double LogCumulative(double x, double y, double a, double b) =>
        IsLowerTail(x, a, b) ? Lower(x, y, a, b).LogProbability : Elementary.LogOneMinusExp(Lower(y, x, b, a).LogProbability);

    /// <summary>
    /// The fraction of DiDonato and Morris ("Significant digit computation of the incomplete beta function ratios", 1992) by Lentz's method:
    /// unlike the usual one it takes a·y − b·x as a whole, which near the mean of billions is small beside its parts. About √max(a, b)
    /// steps near the mean, few elsewhere.
    /// </summary>
    private static double ContinuedFraction(double x, double y, double a, double b)
    {
        var offset = (a * y) - (b * x) + 1;
        var fraction = NotZero(a * offset / (a + 1));
        var (c, d) = (fraction, 0.0);
        for (double m = 1; ; m++)
        {
            var inner = m * (b - m) * x / (a + (2 * m) - 1);
            var numerator = (a + m - 1) / (a + (2 * m) - 1) * (a + b + m - 1) * x * inner;
            var denominator = m + inner + ((a + m) * (offset + (m * (1 + y))) / (a + (2 * m) + 1));
            d = 1 / NotZero(denominator + (numerator * d));
            c = NotZero(denominator + (numerator / c));
            var change = c * d;
            fraction *= change;
            if (!(Math.Abs(change - 1) >= 4e-16))
            {
                return a / fraction;
            }
        }
    }

    private static double NotZero(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;
}

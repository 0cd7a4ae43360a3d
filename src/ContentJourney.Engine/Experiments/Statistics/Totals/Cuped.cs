namespace ContentJourney.Engine.Experiments.Statistics.Totals;

/// <summary>
/// CUPED: takes out of a metric what each visitor's time before exposure foretells (Deng, Xu, Kohavi, Walker 2013). With one θ for all
/// variants the difference stays unbiased; with the θ of the variances within variants the variance shrinks by the squared correlation.
/// </summary>
/// <param name="Theta">Cov(x, y)/Var(x) within variants; 0 when x does not vary.</param>
/// <param name="VarianceReduction">How much of the variance within variants is taken out, 0 to 1.</param>
/// <param name="Outcomes">The variants' adjusted totals, in the order given.</param>
public sealed record Cuped(double Theta, double VarianceReduction, IReadOnlyList<Outcome> Outcomes)
{
    private const double Rounding = 1e-12;

    /// <summary>Adjusts the totals of every variant.</summary>
    /// <param name="variants">Control and variants, each with its covariate.</param>
    public static Cuped Adjust(IReadOnlyList<CupedSums> variants)
    {
        var xx = variants.Sum(variant => variant.CentredXX);
        var yy = variants.Sum(variant => variant.CentredYY);

        // Sums come rounded: what varies no more than that foretells nothing, and a correlation beyond 1 is rounding too.
        xx = xx > Rounding * variants.Sum(variant => variant.SumXX) ? xx : 0;
        var bound = Math.Sqrt(xx) * Math.Sqrt(yy);
        var xy = Math.Clamp(variants.Sum(variant => variant.CentredXY), -bound, bound);
        var theta = xx > 0 ? xy / xx : 0;
        var visitors = variants.Sum(variant => variant.Visitors);
        var mean = visitors == 0 ? 0 : variants.Sum(variant => variant.SumX) / visitors;
        var reduction = xx > 0 && yy > 0 ? Math.Min(1, xy / xx * (xy / yy)) : 0;
        return new Cuped(theta, reduction, [.. variants.Select(variant => variant.Adjusted(theta, mean))]);
    }
}

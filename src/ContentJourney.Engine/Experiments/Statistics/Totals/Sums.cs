namespace ContentJourney.Engine.Experiments.Statistics.Totals;

/// <summary>Sums of squares and products around the mean.</summary>
internal static class Sums
{
    /// <summary>Σ(x − x̄)(y − ȳ) = Σxy − Σx·Σy/n. The product is carried in two parts, because the difference may be small beside it.</summary>
    public static double Centred(long count, double sumX, double sumY, double sumOfProducts)
    {
        var product = sumX * sumY;
        var rest = Math.FusedMultiplyAdd(sumX, sumY, -product);
        return (Math.FusedMultiplyAdd(sumOfProducts, count, -product) - rest) / count;
    }
}

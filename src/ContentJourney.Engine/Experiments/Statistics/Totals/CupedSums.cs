namespace ContentJourney.Engine.Experiments.Statistics.Totals;

/// <summary>A variant's sums over visitors of the metric y and of the covariate x, the same measured before exposure.</summary>
/// <param name="Visitors">How many visitors, 0 or more.</param>
/// <param name="SumY">Σy.</param>
/// <param name="SumX">Σx.</param>
/// <param name="SumYY">Σy².</param>
/// <param name="SumXX">Σx².</param>
/// <param name="SumXY">Σxy.</param>
public readonly record struct CupedSums(long Visitors, double SumY, double SumX, double SumYY, double SumXX, double SumXY)
{
    internal double CentredYY => Visitors == 0 ? 0 : Math.Max(0, Sums.Centred(Visitors, SumY, SumY, SumYY));

    internal double CentredXX => Visitors == 0 ? 0 : Math.Max(0, Sums.Centred(Visitors, SumX, SumX, SumXX));

    internal double CentredXY => Visitors == 0 ? 0 : Sums.Centred(Visitors, SumX, SumY, SumXY);

    /// <summary>The totals of y − θ(x − <paramref name="meanX"/>).</summary>
    internal Outcome Adjusted(double theta, double meanX)
    {
        if (Visitors == 0)
        {
            return default;
        }

        // In this order: the square of θ may be no number.
        var squares = CentredYY + (theta * ((theta * CentredXX) - (2 * CentredXY)));
        return Outcome.OfMean(Visitors, (SumY / Visitors) - (theta * ((SumX / Visitors) - meanX)), Visitors == 1 ? 0 : squares / (Visitors - 1));
    }
}

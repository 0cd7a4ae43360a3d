namespace ContentJourney.Engine.Experiments.Statistics.Significance;

/// <summary>
/// The asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas ("Time-uniform central limit theory and asymptotic
/// confidence sequences", 2021): an interval that may be looked at after every visitor.
/// </summary>
/// <param name="alpha">The error rate over all looks together, above 0 and at most ½.</param>
/// <param name="tunedTo">The number of visitors (of both variants together) at which it is narrowest; positive.</param>
internal readonly struct ConfidenceSequence(double alpha, double tunedTo)
{
    private readonly double _rhoSquare = ((-2 * Math.Log(alpha)) + Math.Log((-2 * Math.Log(alpha)) + 1)) / tunedTo;

    /// <summary>Half the width of the interval at 1 − α.</summary>
    /// <param name="visitors">The visitors of both variants.</param>
    /// <param name="squaredError">The variance of the estimated difference.</param>
    public double HalfWidth(double visitors, double squaredError)
    {
        var spread = visitors * _rhoSquare;
        return Math.Sqrt(squaredError * 2 * (spread + 1) / spread * ((0.5 * Math.Log(spread + 1)) - Math.Log(alpha)));
    }

    /// <summary>The smallest error rate whose interval, with the same tuning, leaves out a difference of 0.</summary>
    /// <param name="visitors">The visitors of both variants.</param>
    /// <param name="difference">The estimated difference.</param>
    /// <param name="squaredError">Its variance, positive.</param>
    public double PValue(double visitors, double difference, double squaredError)
    {
        var spread = visitors * _rhoSquare;
        var z = difference / Math.Sqrt(squaredError);
        return Math.Min(1, Math.Exp((0.5 * Math.Log(spread + 1)) - (z * z / 2 * spread / (spread + 1))));
    }
}

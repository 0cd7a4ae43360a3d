namespace ContentJourney.Engine.Experiments.Outcomes;

/// <summary>
/// Quantiles of any number of values in bounded memory: values are counted in buckets of which each is a thousandth wider than the one
/// before. A quantile is the largest value of its bucket: at most 0.1 % too high, and exact where equal values are far apart.
/// </summary>
internal sealed class QuantileSketch
{
    // From 1e-9 to 1e15; what is beyond shares the outermost buckets.
    private const double Smallest = 1e-9;
    private const int Buckets = 55_300;
    private static readonly double s_step = Math.Log(1.001);

    private readonly SortedDictionary<int, (long Count, double Largest)> _buckets = [];
    private long _count;

    /// <summary>Counts a value.</summary>
    public void Add(double value)
    {
        var index = value <= Smallest ? -1 : Math.Min(Buckets, (int)Math.Floor(Math.Log(value / Smallest) / s_step));
        var (count, largest) = _buckets.GetValueOrDefault(index, (0, double.NegativeInfinity));
        _buckets[index] = (count + 1, Math.Max(largest, value));
        _count++;
    }

    /// <summary>The smallest bucket's largest value that at least a share of all values does not exceed; infinity without values.</summary>
    public double At(double quantile)
    {
        var rank = Math.Max(1, (long)Math.Ceiling(quantile * _count));
        foreach (var (count, largest) in _buckets.Values)
        {
            rank -= count;
            if (rank <= 0)
            {
                return largest;
            }
        }

        return double.PositiveInfinity;
    }
}

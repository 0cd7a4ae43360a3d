namespace ContentJourney.Engine.Tests.Experiments.Statistics.Simulations;

/// <summary>The cumulative binomial distribution within 12 standard deviations of its mean, to draw from by search.</summary>
internal sealed class BinomialTable
{
    private readonly long _first;
    private readonly double[] _cumulative;

    public BinomialTable(long count, double rate)
    {
        var (mean, reach) = (count * rate, (12 * Math.Sqrt(count * rate * (1 - rate))) + 12);
        _first = Math.Max(0, (long)(mean - reach));
        var weights = new double[Math.Min(count, (long)(mean + reach)) - _first + 1];
        var mode = (int)((long)mean - _first);
        weights[mode] = 1;
        for (var i = mode + 1; i < weights.Length; i++)
        {
            weights[i] = weights[i - 1] * (count - (_first + i) + 1) / (_first + i) * rate / (1 - rate);
        }

        for (var i = mode - 1; i >= 0; i--)
        {
            weights[i] = weights[i + 1] * (_first + i + 1) / (count - (_first + i)) * (1 - rate) / rate;
        }

        var (total, sum) = (weights.Sum(), 0.0);
        _cumulative = [.. weights.Select(weight => (sum += weight) / total)];
    }

    public long At(double uniform)
    {
        var index = Array.BinarySearch(_cumulative, uniform);
        return _first + Math.Min(index >= 0 ? index + 1 : ~index, _cumulative.Length - 1);
    }
}

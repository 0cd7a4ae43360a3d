namespace ContentJourney.Engine.Tests.Experiments.Statistics.Simulations;

/// <summary>Random totals, the same on every run and machine.</summary>
internal sealed class Draws(int seed)
{
    private readonly Random _random = new(seed);
    private readonly Dictionary<(long, double), BinomialTable> _tables = [];

    public double Uniform() => _random.NextDouble();

    /// <summary>How many of <paramref name="count"/> visitors convert.</summary>
    public long Binomial(long count, double rate)
    {
        if (!_tables.TryGetValue((count, rate), out var table))
        {
            _tables[(count, rate)] = table = new BinomialTable(count, rate);
        }

        return table.At(_random.NextDouble());
    }

    /// <summary>A standard normal value, by Box and Muller.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}

using ContentJourney.Engine.Experiments.Statistics.Significance;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Significance;

public sealed class ExactTailsTests
{
    /// <summary>A binomial distribution of a billion at ½: beyond 40 standard deviations, 600,000 counts from the mode, nothing is left to add.</summary>
    [Theory]
    [InlineData(500_000_000, 1)]
    [InlineData(500_031_623, 0.0455)]
    [InlineData(0, 0)]
    [InlineData(1_000_000_000, 0)]
    public void TwoSided_OfBillions_StopsWhereNothingCounts(long observed, double expected)
    {
        const long Count = 1_000_000_000;
        var steps = 0L;

        var p = ExactTails.TwoSided(observed, Count / 2, 0, Count, k =>
        {
            steps++;
            return (double)(Count - k) / (k + 1);
        });

        Assert.Equal(expected, p, 1e-4);
        Assert.InRange(steps, 0, 3_000_000);
    }
}

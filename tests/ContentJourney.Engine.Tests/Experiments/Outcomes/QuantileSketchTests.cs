using ContentJourney.Engine.Experiments.Outcomes;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Tests.Experiments.Outcomes;

public sealed class QuantileSketchTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    [InlineData(1)]
    public void At_ManyValues_IsTheQuantileOrAThousandthMore(double quantile)
    {
        var random = new Random(7);
        double[] values = [.. Enumerable.Range(0, 20_000).Select(_ => Math.Exp(6 * random.NextDouble() * random.NextDouble()) - 1)];
        var sketch = new QuantileSketch();
        Array.ForEach(values, sketch.Add);
        var exact = OutlierCap.At([values], quantile);

        Assert.InRange(sketch.At(quantile), exact, exact * 1.001);
    }

    [Fact]
    public void At_NoValues_IsNoCap() => Assert.Equal(double.PositiveInfinity, new QuantileSketch().At(0.9));

    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(1e300)]
    public void At_OutermostValues_AreKept(double value)
    {
        var sketch = new QuantileSketch();
        sketch.Add(value);

        Assert.Equal(value, sketch.At(0.5));
    }
}

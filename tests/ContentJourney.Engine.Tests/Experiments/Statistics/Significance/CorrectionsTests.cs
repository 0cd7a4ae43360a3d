using ContentJourney.Engine.Experiments.Statistics.Significance;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Significance;

/// <summary>Worked by hand: each p times the number still in play (Holm), or times m/rank (Benjamini and Hochberg), made monotone.</summary>
public sealed class CorrectionsTests
{
    [Theory]
    [InlineData(new[] { 0.01, 0.04, 0.03, 0.005 }, new[] { 0.03, 0.06, 0.06, 0.02 })]
    [InlineData(new[] { 0.2, 0.01 }, new[] { 0.2, 0.02 })]
    [InlineData(new[] { 0.9, 0.6, 0.7 }, new[] { 1.0, 1.0, 1.0 })]
    [InlineData(new[] { 0.02, 0.02, 0.02 }, new[] { 0.06, 0.06, 0.06 })]
    [InlineData(new[] { 0.03 }, new[] { 0.03 })]
    [InlineData(new[] { 1e-300, 0.5 }, new[] { 2e-300, 0.5 })]
    public void Holm_IsTheStepDown(double[] pValues, double[] expected) => Equal(expected, Corrections.Holm(pValues));

    [Theory]
    [InlineData(new[] { 0.01, 0.04, 0.03, 0.005 }, new[] { 0.02, 0.04, 0.04, 0.02 })]
    [InlineData(new[] { 0.2, 0.01 }, new[] { 0.2, 0.02 })]
    [InlineData(new[] { 0.9, 0.6, 0.7 }, new[] { 0.9, 0.9, 0.9 })]
    [InlineData(new[] { 0.02, 0.02, 0.02 }, new[] { 0.02, 0.02, 0.02 })]
    [InlineData(new[] { 0.03 }, new[] { 0.03 })]
    [InlineData(new[] { 0.001, 0.01, 0.02, 0.8, 0.04 }, new[] { 0.005, 0.025, 0.1 / 3, 0.8, 0.05 })]
    public void BenjaminiHochberg_IsTheStepUp(double[] pValues, double[] expected) => Equal(expected, Corrections.BenjaminiHochberg(pValues));

    /// <summary>
    /// The fifteen p-values of the example in Benjamini and Hochberg 1995, section 4: at 0.05 Bonferroni's and Holm's methods reject three
    /// hypotheses, theirs four.
    /// </summary>
    [Fact]
    public void OfThePaper_RejectThreeAndFour()
    {
        double[] pValues = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1];

        Assert.Equal(3, Corrections.Holm(pValues).Count(p => p <= 0.05));
        Assert.Equal(4, Corrections.BenjaminiHochberg(pValues).Count(p => p <= 0.05));
    }

    private static void Equal(double[] expected, IReadOnlyList<double> actual)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (var i = 0; i < expected.Length; i++)
        {
            Reference.Close(expected[i], actual[i], 1e-14);
        }
    }
}

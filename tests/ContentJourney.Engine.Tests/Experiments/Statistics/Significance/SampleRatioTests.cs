using ContentJourney.Engine.Experiments.Statistics.Significance;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Significance;

public sealed class SampleRatioTests
{
    public static TheoryData<string> Cases => Reference.Cases("sampleRatio");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_IsChiSquaredOrExact(string json)
    {
        var row = Reference.Row(json);

        var ratio = SampleRatio.Of([.. row.Numbers("visitors").Select(visitors => (long)visitors)], row.Numbers("weights"));

        Reference.Close(row.Number("p"), ratio.PValue, 1e-11);
    }

    [Fact]
    public void Of_NoVisitors_FitsAnyWeights() => Assert.True(SampleRatio.Of([0, 0], [1, 3]).Ok);

    /// <summary>Three variants of few visitors: the least of three binomial tests, three times; each with (2/3)^n where one got nobody.</summary>
    [Fact]
    public void Of_FewVisitorsOfThree_IsExactAndCorrected()
    {
        var ratio = SampleRatio.Of([9, 0, 0], [1, 1, 1]);

        Reference.Close(3 * Math.Pow(1.0 / 3, 9), ratio.PValue);
        Assert.False(ratio.Ok);
    }
}

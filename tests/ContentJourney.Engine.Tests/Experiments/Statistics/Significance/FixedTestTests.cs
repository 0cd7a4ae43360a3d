using ContentJourney.Engine.Experiments.Statistics.Significance;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Significance;

public sealed class FixedTestTests
{
    public static TheoryData<string> Proportions => Reference.Cases("proportions");

    public static TheoryData<string> Fisher => Reference.Cases("fisher");

    public static TheoryData<string> Welch => Reference.Cases("welch");

    [Theory]
    [MemberData(nameof(Proportions))]
    public void Of_Rates_IsThePooledTestAndWaldsInterval(string json)
    {
        var row = Reference.Row(json);

        var test = FixedTest.Of(row.Conversions("control"), row.Conversions("variant"), 0.05);

        Assert.Equal(TestKind.TwoProportionZ, test.Kind);
        Reference.Close(row.Number("p"), test.PValue);
        Assert.Equal(row.Number("low"), test.Low!.Value, 1e-14);
        Assert.Equal(row.Number("high"), test.High!.Value, 1e-14);
    }

    [Theory]
    [MemberData(nameof(Fisher))]
    public void Of_FewConversions_IsFishersExactTest(string json)
    {
        var row = Reference.Row(json);

        var test = FixedTest.Of(row.Conversions("control"), row.Conversions("variant"), 0.05);

        Assert.Equal(TestKind.FisherExact, test.Kind);
        Reference.Close(row.Number("p"), test.PValue);
    }

    [Theory]
    [MemberData(nameof(Welch))]
    public void Of_Means_IsWelchsTest(string json)
    {
        var row = Reference.Row(json);

        var test = FixedTest.Of(row.Means("control"), row.Means("variant"), 0.05);

        Assert.Equal(TestKind.WelchT, test.Kind);
        Reference.Close(row.Number("p"), test.PValue, 1e-11);
    }

    /// <summary>An interval at 1 − α whose α is the p of the test ends at 0.</summary>
    [Theory]
    [MemberData(nameof(Welch))]
    public void Of_Means_IntervalFitsThePValue(string json)
    {
        var row = Reference.Row(json);
        var (control, variant) = (row.Means("control"), row.Means("variant"));
        var p = FixedTest.Of(control, variant, 0.05).PValue;

        var test = FixedTest.Of(control, variant, Math.Min(p, 0.5));

        Assert.True(p > 0.5 || Math.Min(Math.Abs(test.Low!.Value), Math.Abs(test.High!.Value)) <= 1e-10 * (test.High!.Value - test.Low.Value));
    }

    /// <summary>Tables whose smallest expected count is exactly 5 and just below.</summary>
    [Theory]
    [InlineData(100, 3, 100, 7, TestKind.TwoProportionZ)]
    [InlineData(100, 3, 100, 6, TestKind.FisherExact)]
    [InlineData(100, 97, 100, 93, TestKind.TwoProportionZ)]
    [InlineData(100, 97, 100, 94, TestKind.FisherExact)]
    public void Of_ExpectedCountBelowFive_IsExact(long visitors, long conversions, long otherVisitors, long otherConversions, TestKind kind) =>
        Assert.Equal(kind, FixedTest.Of(Outcome.OfConversions(visitors, conversions), Outcome.OfConversions(otherVisitors, otherConversions), 0.05).Kind);

    /// <summary>Newcombe 1998, "Interval estimation for the difference between independent proportions", table II, method 10.</summary>
    [Theory]
    [InlineData(10, 3, 10, 9, 0.1705, 0.8090)]
    [InlineData(7, 2, 7, 6, 0.0582, 0.8062)]
    [InlineData(29, 0, 56, 5, -0.0381, 0.1926)]
    [InlineData(10, 0, 10, 10, 0.6075, 1)]
    public void Of_FewConversions_HasNewcombesInterval(long visitors, long conversions, long otherVisitors, long otherConversions, double low, double high)
    {
        var test = FixedTest.Of(Outcome.OfConversions(visitors, conversions), Outcome.OfConversions(otherVisitors, otherConversions), 0.05);

        Assert.Equal(low, test.Low!.Value, 5e-5);
        Assert.Equal(high, test.High!.Value, 5e-5);
    }

    [Fact]
    public void Of_NoVisitorsOrNoVariation_IsNoTest()
    {
        Assert.Equal(TestKind.None, FixedTest.Of(Outcome.OfConversions(0, 0), Outcome.OfConversions(10, 1), 0.05).Kind);
        Assert.Equal(TestKind.None, FixedTest.Of(Outcome.OfSums(10, 0, 0), Outcome.OfSums(10, 10, 10), 0.05).Kind);
        Assert.Equal(1, FixedTest.Of(Outcome.OfSums(1, 3, 9), Outcome.OfSums(10, 10, 12), 0.05).PValue);
    }
}

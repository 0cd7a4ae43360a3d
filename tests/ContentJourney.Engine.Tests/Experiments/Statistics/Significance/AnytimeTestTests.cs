using ContentJourney.Engine.Experiments.Statistics.Significance;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Significance;

public sealed class AnytimeTestTests
{
    public static TheoryData<string> Sequences => Reference.Cases("sequence");

    public static TheoryData<string> Proportions => Reference.Cases("proportions");

    [Theory]
    [MemberData(nameof(Sequences))]
    public void Sequence_IsTheBoundaryOfThePaper(string json)
    {
        var row = Reference.Row(json);
        var sequence = new ConfidenceSequence(row.Number("alpha"), row.Number("tuned"));
        var (n, difference, variance) = (row.Number("n"), row.Number("difference"), row.Number("variance"));

        Reference.Close(row.Number("p"), sequence.PValue(n, difference, variance), 1e-12);
        Reference.Close((row.Number("high") - row.Number("low")) / 2, sequence.HalfWidth(n, variance), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Proportions))]
    public void Of_Rates_UsesBothVariantsVisitorsAndTheirOwnVariances(string json)
    {
        var row = Reference.Row(json);
        var (control, variant) = (row.Conversions("control"), row.Conversions("variant"));

        var test = AnytimeTest.Of(control, variant, 0.05, 5000);

        if (control.Visitors < 100 || Math.Min(control.Conversions!.Value, variant.Conversions!.Value) < 20)
        {
            Assert.Equal(new AnytimeTest(1, -1, 1, Shown: false), test);
        }
        else
        {
            Reference.Close(row.Number("anytimeP"), test.PValue, 1e-10);
            Assert.Equal(row.Number("anytimeLow"), test.Low!.Value, 1e-13);
            Assert.Equal(row.Number("anytimeHigh"), test.High!.Value, 1e-13);
        }
    }

    [Theory]
    [InlineData(100, 20, 100, 80, true)]
    [InlineData(99, 20, 100, 80, false)]
    [InlineData(100, 19, 100, 80, false)]
    [InlineData(100, 20, 100, 81, false)]
    public void Of_TooFew_IsNotShown(long visitors, long conversions, long otherVisitors, long otherConversions, bool shown) => Assert.Equal(
        shown, AnytimeTest.Of(Outcome.OfConversions(visitors, conversions), Outcome.OfConversions(otherVisitors, otherConversions), 0.05, 5000).Shown);

    [Fact]
    public void Of_FewMeans_HasNoInterval() =>
        Assert.Equal(new AnytimeTest(1, null, null, Shown: false), AnytimeTest.Of(Outcome.OfSums(99, 5, 9), Outcome.OfSums(100, 5, 9), 0.05, 5000));

    /// <summary>The p is below α just when the interval at 1 − α leaves out 0.</summary>
    [Fact]
    public void Of_PValueAndInterval_Agree()
    {
        for (var conversions = 400; conversions < 700; conversions += 3)
        {
            var test = AnytimeTest.Of(Outcome.OfConversions(5000, 500), Outcome.OfConversions(5000, conversions), 0.05, 5000);

            Assert.Equal(test.PValue < 0.05, test.Low > 0 || test.High < 0);
        }
    }
}

using ContentJourney.Engine.Experiments.Statistics.Bayes;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Bayes;

public sealed class PosteriorTests
{
    public static TheoryData<string> Cases => Reference.Cases("posterior");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_Rates_IsThatOfExactSums(string json)
    {
        var row = Reference.Row(json);

        var posterior = Posterior.Of(row.Conversions("control"), row.Conversions("variant"), lowerIsBetter: false)!.Value;

        Reference.Close(row.Number("chance"), posterior.ChanceToBeat, 1e-10);
        Reference.Close(row.Number("loss"), posterior.ExpectedLoss, 1e-9);
    }

    /// <summary>By symmetry.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 7)]
    [InlineData(1_000_000_000, 3)]
    [InlineData(2_000_000_000, 1_000_000_000)]
    public void Of_EqualTotals_IsAHalf(long visitors, long conversions)
    {
        var outcome = Outcome.OfConversions(visitors, conversions);

        Reference.Close(0.5, Posterior.Of(outcome, outcome, lowerIsBetter: false)!.Value.ChanceToBeat, 1e-11);
    }

    [Theory]
    [InlineData(100, 3, 50, 20)]
    [InlineData(1_000_000_000, 1000, 20, 1)]
    [InlineData(10, 0, 1_000_000_000, 999_999_990)]
    [InlineData(1_000_000, 1_000_000, 2_147_483_647, 0)]
    [InlineData(2_147_483_647, 0, 2_147_483_647, 2_147_483_647)]
    public void Of_LowerIsBetter_IsTheOtherSide(long visitors, long conversions, long otherVisitors, long otherConversions)
    {
        var (first, second) = (Outcome.OfConversions(visitors, conversions), Outcome.OfConversions(otherVisitors, otherConversions));

        var (higher, lower) = (Posterior.Of(first, second, lowerIsBetter: false)!.Value, Posterior.Of(first, second, lowerIsBetter: true)!.Value);
        var swapped = Posterior.Of(second, first, lowerIsBetter: false)!.Value;

        Assert.Equal(1, higher.ChanceToBeat + lower.ChanceToBeat, 1e-12);
        Reference.Close(swapped.ChanceToBeat, lower.ChanceToBeat);
        Reference.Close(swapped.ExpectedLoss, lower.ExpectedLoss);
        Assert.Equal((otherConversions + 1.0) / (otherVisitors + 2) - ((conversions + 1.0) / (visitors + 2)), lower.ExpectedLoss - higher.ExpectedLoss, 1e-12);
    }

    [Fact]
    public void Of_RatesFarApart_KeepsTheirDigits()
    {
        // A of Beta(501, 1), B of Beta(1, 501): P(B > A) is the integral of 501·a^500·(1 − a)^501, which is 1/C(1002, 501).
        var posterior = Posterior.Of(Outcome.OfConversions(500, 500), Outcome.OfConversions(500, 0), lowerIsBetter: false)!.Value;
        var expected = Enumerable.Range(1, 501).Aggregate(1.0, (product, k) => product * k / (501 + k));

        Reference.Close(expected, posterior.ChanceToBeat, 1e-10);
    }

    /// <summary>Closed form: Φ(z), and error·(φ(z) − z·Φ(−z)), with z = 2: 0.97724986805182079 and 0.00849070261682964.</summary>
    [Fact]
    public void Of_Means_IsNormalWithTheSampledVariance()
    {
        var posterior = Posterior.Of(Outcome.OfMean(100, 5, 50), Outcome.OfMean(200, 7, 100), lowerIsBetter: false)!.Value;

        Reference.Close(0.97724986805182079, posterior.ChanceToBeat, 1e-14);
        Reference.Close(0.00849070261682964, posterior.ExpectedLoss);
    }

    [Fact]
    public void Of_MeansOfNothing_IsNotKnown() =>
        Assert.Null(Posterior.Of(Outcome.OfSums(1, 5, 25), Outcome.OfSums(10, 7, 100), lowerIsBetter: false));
}

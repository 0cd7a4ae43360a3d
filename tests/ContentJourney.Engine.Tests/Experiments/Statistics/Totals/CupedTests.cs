using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Totals;

public sealed class CupedTests
{
    public static TheoryData<string> Cases => Reference.Cases("cuped");

    /// <summary>The reference adjusts every visitor's value in exact fractions and takes mean and variance of those.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Adjust_Sums_IsTheAdjustmentOfEveryVisitor(string json)
    {
        var row = Reference.Row(json);
        CupedSums[] sums =
        [
            .. row.GetProperty("sums").EnumerateArray().Select(variant => variant.EnumerateArray().Select(item => item.GetDouble()).ToArray())
                .Select(s => new CupedSums((long)s[0], s[1], s[2], s[3], s[4], s[5])),
        ];

        var cuped = Cuped.Adjust(sums);

        Reference.Close(row.Number("theta"), cuped.Theta, 1e-10);
        Reference.Close(row.Number("reduction"), cuped.VarianceReduction, 1e-10);
        for (var i = 0; i < sums.Length; i++)
        {
            Reference.Close(row.Numbers("means")[i], cuped.Outcomes[i].Mean, 1e-10);
            Reference.Close(row.Numbers("variances")[i], cuped.Outcomes[i].Variance, 1e-8);
        }
    }

    [Fact]
    public void Adjust_CovariateWithoutVariation_ChangesNothing()
    {
        var cuped = Cuped.Adjust([new CupedSums(4, 10, 8, 30, 16, 20), new CupedSums(4, 12, 8, 40, 16, 24)]);

        Assert.Equal(0, cuped.Theta);
        Assert.Equal(Outcome.OfSums(4, 10, 30), cuped.Outcomes[0]);
        Assert.Equal(Outcome.OfSums(4, 12, 40), cuped.Outcomes[1]);
    }

    /// <summary>A tenth for each of a thousand visitors, as sums give it: what is left of its variation is rounding.</summary>
    [Fact]
    public void Adjust_CovariateThatVariesByRounding_ChangesNothing()
    {
        CupedSums[] sums = [new(1000, 500, 100, 400, 10.000000000000002, 50.00000000001), new(1000, 600, 100, 500, 10, 60)];

        var cuped = Cuped.Adjust(sums);

        Assert.Equal(0, cuped.Theta);
        Assert.Equal([0.5, 0.6], cuped.Outcomes.Select(outcome => outcome.Mean));
    }

    [Fact]
    public void Adjust_MetricThatIsTheCovariate_LeavesNoDifference()
    {
        var cuped = Cuped.Adjust([new CupedSums(3, 6, 6, 14, 14, 14), new CupedSums(3, 15, 15, 77, 77, 77)]);

        Assert.Equal(1, cuped.VarianceReduction);
        Assert.Equal(cuped.Outcomes[0].Mean, cuped.Outcomes[1].Mean, 1e-12);
        Assert.Equal(0, cuped.Outcomes[1].Variance, 1e-12);
    }

    [Fact]
    public void Adjust_NoVisitors_IsNothing() => Assert.All(Cuped.Adjust([default, default]).Outcomes, outcome => Assert.Equal(default, outcome));
}

using ContentJourney.Engine.Experiments.Statistics.Planning;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Planning;

public sealed class SampleSizeTests
{
    /// <summary>
    /// Fleiss, Levin, Paik, "Statistical Methods for Rates and Proportions", without continuity correction, with z = 1.959963984540054 and
    /// 0.8416212335729143 (0.9: 1.2815515655446004) worked by hand.
    /// </summary>
    [Theory]
    [InlineData(0.2, 0.25, 0.05, 0.8, 1093.739)]
    [InlineData(0.1, 0.1, 0.05, 0.8, 14750.79)]
    [InlineData(0.5, 0.1, 0.05, 0.9, 2094.153)]
    public void ForRate_IsTheFormulaOfTheBook(double baseline, double effect, double alpha, double power, double expected) =>
        Assert.Equal(expected, SampleSize.ForRate(baseline, effect, alpha, power), 0.001);

    [Fact]
    public void ForRate_CannotRise_TakesTheFall() =>
        Assert.Equal(SampleSize.ForRate(0.56, (0.8 / 0.56) - 1, 0.05, 0.8), SampleSize.ForRate(0.8, 0.3, 0.05, 0.8), 1e-6);

    /// <summary>2·(1.959963984540054 + 0.8416212335729143)²·σ²/δ² + 1.959963984540054²/4 = 63.7514; exactly 64 by the noncentral t (Cohen 1988, d = 0.5).</summary>
    [Fact]
    public void ForMean_IsGuenthersFormula()
    {
        Assert.Equal(63.7514, SampleSize.ForMean(1, 1, 0.5, 0.05, 0.8), 1e-4);
        Assert.Equal(SampleSize.ForMean(1, 1, 0.5, 0.05, 0.8), SampleSize.ForMean(-4, 16, 0.5, 0.05, 0.8), 1e-9);
    }

    [Fact]
    public void Check_UnequalVariants_CountByTheirPrecision()
    {
        var plan = new AnalysisPlan { Baseline = 0.2, MinimumEffect = 0.25, VisitorsPerDay = 100 };

        // 1,094 each are as precise as 547·(1 + 1/3) and 547·(1 + 3) of a 3:1 split.
        var reached = PowerCheck.Of(plan, [Outcome.OfConversions(2188, 400), Outcome.OfConversions(730, 100)], [3, 1]);
        var missed = PowerCheck.Of(plan, [Outcome.OfConversions(2188, 400), Outcome.OfConversions(729, 100)], [3, 1]);

        Assert.Equal(new PowerCheck(1094, true, 35), reached);
        Assert.False(missed.Reached);
    }

    /// <summary>2,188 visitors at 100 a day are 21.88 days: four whole weeks.</summary>
    [Fact]
    public void Check_MinimumDays_AreWholeWeeks()
    {
        var plan = new AnalysisPlan { Baseline = 0.2, MinimumEffect = 0.25, VisitorsPerDay = 100 };

        Assert.Equal(28, PowerCheck.Of(plan, [Outcome.OfConversions(0, 0), Outcome.OfConversions(0, 0)], [1, 1]).MinimumDays);
    }

    [Fact]
    public void Check_NothingMeasuredYet_HasNoSize() => Assert.Equal(
        new PowerCheck(null, false, null),
        PowerCheck.Of(new AnalysisPlan(), [Outcome.OfConversions(500, 0), Outcome.OfConversions(500, 0)], [1, 1]));

    [Fact]
    public void Check_SeveralVariants_DivideAlpha()
    {
        var plan = new AnalysisPlan { Baseline = 0.2 };
        var three = PowerCheck.Of(plan, [.. Enumerable.Repeat(Outcome.OfConversions(0, 0), 3)], [1, 1, 1]);

        Assert.Equal((long)Math.Ceiling(SampleSize.ForRate(0.2, 0.1, 0.025, 0.8)), three.PerVariant);
    }
}

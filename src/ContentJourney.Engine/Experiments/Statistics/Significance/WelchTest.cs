using ContentJourney.Engine.Experiments.Statistics.Distributions;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Experiments.Statistics.Significance;

/// <summary>Welch's t test of two means, with the degrees of freedom of Satterthwaite.</summary>
internal static class WelchTest
{
    public static FixedTest Of(in Outcome control, in Outcome variant, double alpha)
    {
        var (first, second) = (control.SquaredError, variant.SquaredError);
        var squaredError = first + second;
        if (control.Visitors < 2 || variant.Visitors < 2 || squaredError <= 0)
        {
            return new FixedTest(TestKind.None, 1, null, null);
        }

        // As shares of the sum: squares of tiny variances would underflow.
        var (share1, share2) = (first / squaredError, second / squaredError);
        var degrees = 1 / ((share1 * share1 / (control.Visitors - 1)) + (share2 * share2 / (variant.Visitors - 1)));
        var difference = Outcome.Difference(control, variant);
        var error = Math.Sqrt(squaredError);
        var half = StudentDistribution.TwoSidedQuantile(alpha, degrees) * error;
        return new FixedTest(TestKind.WelchT, StudentDistribution.TwoSided(difference / error, degrees), difference - half, difference + half);
    }
}

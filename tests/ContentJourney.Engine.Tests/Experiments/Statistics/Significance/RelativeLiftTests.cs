using ContentJourney.Engine.Experiments.Statistics.Significance;
using ContentJourney.Engine.Experiments.Statistics.Totals;

namespace ContentJourney.Engine.Tests.Experiments.Statistics.Significance;

public sealed class RelativeLiftTests
{
    /// <summary>Katz's interval by hand: ln RR ± 1.959964·√((1 − p₁)/c₁ + (1 − p₂)/c₂), RR = 1.5, error √(0.9/100 + 0.85/150) = 0.121106.</summary>
    [Fact]
    public void Of_Rates_IsTheIntervalOfTheRatio()
    {
        var lift = RelativeLift.Of(Outcome.OfConversions(1000, 100), Outcome.OfConversions(1000, 150), 0.05);
        var factor = Math.Exp(1.959963984540054 * Math.Sqrt((0.9 / 100) + (0.85 / 150)));

        Reference.Close(0.5, lift.Value!.Value, 1e-14);
        Reference.Close((1.5 / factor) - 1, lift.Low!.Value);
        Reference.Close((1.5 * factor) - 1, lift.High!.Value);
    }

    [Fact]
    public void Of_NothingToDivideBy_IsNotKnown()
    {
        Assert.Equal(default, RelativeLift.Of(Outcome.OfConversions(10, 0), Outcome.OfConversions(10, 3), 0.05));
        Assert.Equal(new RelativeLift(-1, null, null), RelativeLift.Of(Outcome.OfConversions(10, 4), Outcome.OfConversions(10, 0), 0.05));
        Assert.Null(RelativeLift.Of(Outcome.OfSums(10, 1e-300, 1), Outcome.OfSums(10, 1e90, 1e190), 0.05).Value);
    }
}

using ContentJourney.Engine.Experiments.Statistics.Significance;

namespace ContentJourney.Engine.Experiments.Statistics.Results;

/// <summary>The contract's words.</summary>
internal static class ResultWords
{
    public static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.ControlBetter => "control-better",
        VerdictKind.VariantBetter => "variant-better",
        VerdictKind.NoDifferenceShown => "no-difference-shown",
        VerdictKind.NotYet => "not-yet",
        _ => "invalid",
    };

    public static string Of(TestKind kind) => kind switch
    {
        TestKind.TwoProportionZ => "two-proportion-z",
        TestKind.FisherExact => "fisher-exact",
        TestKind.WelchT => "welch-t",
        _ => "none",
    };
}

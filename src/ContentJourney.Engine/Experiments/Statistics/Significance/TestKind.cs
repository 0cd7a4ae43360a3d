namespace ContentJourney.Engine.Experiments.Statistics.Significance;

/// <summary>Which fixed-horizon test gave a p-value.</summary>
public enum TestKind
{
    /// <summary>None can be made: a variant has no visitors, or nothing varies. Its p is 1.</summary>
    None,

    /// <summary>The pooled two-proportion z test.</summary>
    TwoProportionZ,

    /// <summary>Fisher's exact test, where an expected count is below 5.</summary>
    FisherExact,

    /// <summary>Welch's t test of means with unequal variances.</summary>
    WelchT,
}

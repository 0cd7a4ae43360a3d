namespace ContentJourney.Engine.Experiments.Statistics.Results;

/// <summary>What an experiment shows.</summary>
public enum VerdictKind
{
    /// <summary>There is too little to say.</summary>
    NotYet,

    /// <summary>The counts do not fit the weights: nothing can be said.</summary>
    Invalid,

    /// <summary>Every variant is worse than the control.</summary>
    ControlBetter,

    /// <summary>A variant is better than the control.</summary>
    VariantBetter,

    /// <summary>As large as planned, and no difference was shown.</summary>
    NoDifferenceShown,
}

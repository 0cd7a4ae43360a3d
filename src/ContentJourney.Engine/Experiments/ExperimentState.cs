namespace ContentJourney.Engine.Experiments;

/// <summary>How far an experiment has come.</summary>
public enum ExperimentState
{
    /// <summary>It never ran and may change in everything.</summary>
    Draft,

    /// <summary>Visitors are assigned to its variants.</summary>
    Running,

    /// <summary>Nobody new is assigned; whoever has a variant keeps it.</summary>
    Paused,

    /// <summary>It is over: no variant decides or is served any more.</summary>
    Stopped,

    /// <summary>It is over, and the winning rule set was made live.</summary>
    WinnerPublished,
}

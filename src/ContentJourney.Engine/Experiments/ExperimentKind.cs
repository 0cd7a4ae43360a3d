namespace ContentJourney.Engine.Experiments;

/// <summary>What the variants of an experiment differ in.</summary>
public enum ExperimentKind
{
    /// <summary>In the version of the journey's rules that decides.</summary>
    RuleSet,

    /// <summary>In the content of one slot.</summary>
    Content,
}

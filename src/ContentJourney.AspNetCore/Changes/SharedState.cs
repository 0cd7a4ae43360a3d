namespace ContentJourney.AspNetCore.Changes;

/// <summary>What every node over one store keeps in memory, and must read again when another node changes it.</summary>
[Flags]
public enum SharedState
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Journeys and their live rule sets.</summary>
    Journeys = 1,

    /// <summary>Server keys.</summary>
    Keys = 2,

    /// <summary>Everything: what a node reads again that may have missed an announcement.</summary>
    All = Journeys | Keys,
}

namespace ContentJourney.Edge.Tests.Faults;

/// <summary>A store that programs under test use, read past them.</summary>
internal interface IFaultStore
{
    /// <summary>What has a program use it.</summary>
    (string Name, string Value)[] Settings { get; }

    /// <summary>The ids of all touchpoints that were sent and are stored, as often as they are there.</summary>
    Task<IReadOnlyList<string>> ReadIdsAsync();
}

namespace ContentJourney.Engine.Storage;

/// <summary>Tells a node what changed in the store that it shares with others.</summary>
public interface IStoreChanges
{
    /// <summary>
    /// What changed, as it is heard: first everything, since changes may have been missed before, then what this node or
    /// another changes, normally within milliseconds and at the latest one second after the store can be reached. Never
    /// ends by itself and throws nothing while the store is away.
    /// </summary>
    /// <param name="cancellationToken">Ends it.</param>
    IAsyncEnumerable<StoreChanges> WatchAsync(CancellationToken cancellationToken);
}

/// <summary>What nodes share through the store.</summary>
[Flags]
public enum StoreChanges
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Journeys and their rule sets.</summary>
    Journeys = 1,

    /// <summary>Server keys.</summary>
    Keys = 2,

    /// <summary>Settings.</summary>
    Settings = 4,

    /// <summary>All of these.</summary>
    All = Journeys | Keys | Settings,
}

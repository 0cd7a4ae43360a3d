namespace ContentJourney.Engine.Storage;

/// <summary>Lets one node at a time do what all nodes over a store would otherwise do at once.</summary>
public interface IStoreTurns
{
    /// <summary>Takes the turn unless a node has it.</summary>
    /// <param name="name">What the turn is for.</param>
    /// <param name="cancellationToken">Cancels the asking, not the turn.</param>
    /// <returns>The turn, which ends when it is disposed and when its node dies; null: somebody has it.</returns>
    /// <exception cref="Visitors.StoreUnavailableException">The store is away.</exception>
    ValueTask<IAsyncDisposable?> TryTakeAsync(string name, CancellationToken cancellationToken);
}

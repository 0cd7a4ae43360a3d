namespace ContentJourney.Engine.Storage;

/// <summary>Tells whether the store can take reads and durable writes now. Cheap enough to be asked every second.</summary>
public interface IStoreHealth
{
    /// <summary>Asks the store.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Null when the store is ready; otherwise the reason in a whole sentence, without visitor data.</returns>
    ValueTask<string?> FindProblemAsync(CancellationToken cancellationToken);
}

using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Writing;

/// <summary>How one provider commits what waits together. Called by one thread.</summary>
internal interface IBatchStore<TWork> : IDisposable
    where TWork : WriteWork
{
    /// <summary>
    /// Stores the batch in one transaction and returns when it is synced. A write that is taken back or that is a mistake
    /// is answered here; it spoils none of the others. Callers who are answered go on when this returns, if not before.
    /// </summary>
    /// <returns>The writes that are stored and not answered yet.</returns>
    IReadOnlyList<TWork> Commit(IReadOnlyList<TWork> batch);

    /// <summary>Why <see cref="Commit"/> failed, in the words that callers get; its connection is not used again.</summary>
    StoreUnavailableException Abandon(Exception exception);
}

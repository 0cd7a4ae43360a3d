namespace ContentJourney.Engine.Visitors;

/// <summary>
/// Keeps visitors and their histories. Writes are durable when they return; concurrent ones may share a transaction.
/// Cancelling takes a write back as long as it has not begun; one that has begun goes on and is answered. Every method
/// throws <see cref="StoreUnavailableException"/> while the store is away.
/// </summary>
public interface IVisitorStore
{
    /// <summary>The visitor with the whole history as of one instant, or null.</summary>
    ValueTask<StoredVisitor?> FindAsync(VisitorId visitor, CancellationToken cancellationToken);

    /// <summary>As <see cref="FindAsync"/>, but <see cref="StoredVisitor.Touchpoints"/> is left empty.</summary>
    ValueTask<StoredVisitor?> FindProfileAsync(VisitorId visitor, CancellationToken cancellationToken);

    /// <summary>
    /// In which state the visitor is stored now, or null: by far the cheapest question, which tells whether what the caller has
    /// read before still holds.
    /// </summary>
    ValueTask<VisitorState?> FindStateAsync(VisitorId visitor, CancellationToken cancellationToken);

    /// <summary>Adds what one request brings, durably when it returns.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot take it now; nothing was stored, unless it says otherwise.</exception>
    ValueTask<VisitorWriteResult> WriteAsync(VisitorWrite write, CancellationToken cancellationToken);

    /// <summary>Adds many at once: all of them or, when it throws, none.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot take it now; nothing was stored, unless it says otherwise.</exception>
    ValueTask<IReadOnlyList<VisitorWriteResult>> WriteManyAsync(IReadOnlyList<VisitorWrite> writes, CancellationToken cancellationToken);

    /// <summary>Erases everything about the visitor, and every anonymous id joined to it.</summary>
    /// <returns>Whether anything was stored.</returns>
    ValueTask<bool> EraseAsync(VisitorId visitor, CancellationToken cancellationToken);

    /// <summary>
    /// Joins an anonymous visitor to the one known by <paramref name="userId"/>: touchpoints move, once each; of traits
    /// and consent that both have, those of the known one win, of two variants of an experiment the one assigned earlier; the
    /// anonymous id answers as the known one from then on.
    /// Where nobody is known by <paramref name="userId"/>, the anonymous visitor becomes known by it. Repeating has no effect.
    /// </summary>
    /// <param name="visitor">The anonymous visitor, stored or not.</param>
    /// <param name="userId">The site's own id of the customer; 1 to 256 characters.</param>
    /// <param name="now">The instant of the request, in UTC.</param>
    /// <param name="cancellationToken">Cancels the write or the wait.</param>
    /// <returns>The known visitor, or null when the visitor is already known by another id.</returns>
    ValueTask<VisitorId?> IdentifyAsync(VisitorId visitor, string userId, DateTimeOffset now, CancellationToken cancellationToken);
}

using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Visits;

/// <summary>The store as a visit uses it: where it is away, the page view goes on without it.</summary>
internal sealed class VisitStore(IVisitorStore store, WarmVisitors visitors, ILogger<VisitStore> logger)
{
    /// <summary>
    /// The visitor of the request as kept in memory: whether that still holds is asked at the end, by <see cref="KeepAsync"/>, so that one
    /// way to the store does for the question and the write, and all else is done by then. Null where the store must be asked first.
    /// </summary>
    public Found? Recall(VisitRequest request) =>
        request.Visitor is { } id && visitors.Recall(id, request.Journey.Vocabulary) is { } known ? new Found(known) : null;

    /// <summary>The visitor of the request, if there is one, as stored now.</summary>
    public async ValueTask<Found> FindAsync(VisitRequest request, CancellationToken cancellationToken)
    {
        if (request.Visitor is not { } id)
        {
            return default;
        }

        try
        {
            return new Found(await visitors.FindAsync(id, request.Journey.Vocabulary, cancellationToken));
        }
        catch (StoreUnavailableException exception)
        {
            // Not even the visitor in memory: their consent may have been withdrawn through another node.
            logger.StoreAway(exception);
            return new Found(null, IsAway: true);
        }
    }

    /// <summary>Keeps what there is to keep; where there is nothing, asks whether a visitor who was recalled is still the stored one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="found">The visitor whom it was answered from.</param>
    /// <param name="write">What to keep; null: nothing.</param>
    /// <param name="cancellationToken">Cancels the write or the wait.</param>
    public async ValueTask<Kept> KeepAsync(VisitRequest request, Found found, VisitorWrite? write, CancellationToken cancellationToken)
    {
        if (write is not null && found.TakesNothing)
        {
            return new Kept(null, IsAway: true);
        }

        try
        {
            if (write is null)
            {
                return new Kept(null, IsStale: found.Unasked is { } state && await store.FindStateAsync(request.Visitor!.Value, cancellationToken) != state);
            }

            var written = await store.WriteAsync(found.Hold(write, request.Touchpoints), cancellationToken);
            if (written.IsOutdated)
            {
                return new Kept(null, IsStale: true);
            }

            if (request.Visitor is { } id)
            {
                visitors.Advance(id, write, written);
            }

            return new Kept(written);
        }
        catch (StoreUnavailableException exception)
        {
            logger.StoreAway(exception);
            return new Kept(null, IsAway: true, IsStale: found.Unasked is not null);
        }
    }

    /// <summary>What was found.</summary>
    /// <param name="Known">The visitor; null: unknown.</param>
    /// <param name="IsAway">Whether the store could not be asked.</param>
    /// <param name="TakesNothing">Whether the store has failed to take the visit before.</param>
    internal readonly record struct Found(KnownVisitor? Known, bool IsAway = false, bool TakesNothing = false)
    {
        /// <summary>The state of a visitor who was recalled; null: the store was asked.</summary>
        public VisitorState? Unasked => Known?.Unasked;

        /// <summary>
        /// Has a write hold only in the state that the visitor was recalled in; in any state where the store was asked. What is sure to be new is
        /// expected in the history.
        /// </summary>
        /// <param name="write">The write.</param>
        /// <param name="sent">Those of its touchpoints whose ids the client chose.</param>
        public VisitorWrite Hold(VisitorWrite write, IReadOnlyList<Touchpoint> sent)
        {
            if (Known is not { Unasked: { } state, History: var history })
            {
                return write;
            }

            var areNew = AreNew(history, sent);
            if (areNew)
            {
                history.Expect(write.Touchpoints);
            }

            return write with { OnlyInState = state, IdsAreNew = areNew };
        }

        private static bool AreNew(LiveHistory history, IReadOnlyList<Touchpoint> sent)
        {
            for (var i = 0; i < sent.Count; i++)
            {
                if (history.Has(sent[i].Id))
                {
                    return false;
                }
            }

            return sent.Count < 2 || sent.DistinctBy(touchpoint => touchpoint.Id).Count() == sent.Count;
        }
    }

    /// <summary>What was kept.</summary>
    /// <param name="Written">What became of the write; null: there was none, or it failed.</param>
    /// <param name="IsAway">Whether the store did not take it.</param>
    /// <param name="IsStale">Whether nothing was kept since the visitor who was recalled is, or may be, another one by now.</param>
    internal readonly record struct Kept(VisitorWriteResult? Written, bool IsAway = false, bool IsStale = false);
}

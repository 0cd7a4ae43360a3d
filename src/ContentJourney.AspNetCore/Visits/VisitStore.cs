using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Visitors;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Visits;

/// <summary>The store as a visit uses it: where it is away, the page view goes on without it.</summary>
internal sealed class VisitStore(IVisitorStore store, WarmVisitors visitors, ILogger<VisitStore> logger)
{
    /// <summary>The visitor of the request, if there is one.</summary>
    public async ValueTask<Loaded> FindAsync(VisitRequest request, CancellationToken cancellationToken)
    {
        if (request.Visitor is not { } id)
        {
            return default;
        }

        try
        {
            return new Loaded(await visitors.FindAsync(id, request.Journey.Vocabulary, cancellationToken), IsAway: false);
        }
        catch (StoreUnavailableException exception)
        {
            // Not even the visitor in memory: their consent may have been withdrawn through another node.
            logger.StoreAway(exception);
            return new Loaded(null, IsAway: true);
        }
    }

    /// <summary>Keeps what there is to keep.</summary>
    public async ValueTask<Kept> KeepAsync(VisitRequest request, VisitorWrite? write, CancellationToken cancellationToken)
    {
        if (write is null)
        {
            return default;
        }

        try
        {
            var written = await store.WriteAsync(write, cancellationToken);
            if (request.Visitor is { } id)
            {
                visitors.Advance(id, write, written);
            }

            return new Kept(written, IsAway: false);
        }
        catch (StoreUnavailableException exception)
        {
            logger.StoreAway(exception);
            return new Kept(null, IsAway: true);
        }
    }

    /// <summary>What was found.</summary>
    /// <param name="Known">The visitor; null: unknown.</param>
    /// <param name="IsAway">Whether the store could not be asked.</param>
    internal readonly record struct Loaded(KnownVisitor? Known, bool IsAway);

    /// <summary>What was kept.</summary>
    /// <param name="Written">What became of the write; null: there was none, or it failed.</param>
    /// <param name="IsAway">Whether the store did not take it.</param>
    internal readonly record struct Kept(VisitorWriteResult? Written, bool IsAway);
}

using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Events;

/// <summary>A visitor store whose stored touchpoints are queued, to see whether they moved their visitors.</summary>
internal sealed class ObservedVisitorStore(IVisitorStore inner, StageQueue queue) : IVisitorStore
{
    public ValueTask<StoredVisitor?> FindAsync(VisitorId visitor, CancellationToken cancellationToken) => inner.FindAsync(visitor, cancellationToken);

    public ValueTask<StoredVisitor?> FindProfileAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        inner.FindProfileAsync(visitor, cancellationToken);

    public ValueTask<VisitorState?> FindStateAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        inner.FindStateAsync(visitor, cancellationToken);

    public async ValueTask<VisitorWriteResult> WriteAsync(VisitorWrite write, CancellationToken cancellationToken)
    {
        var result = await inner.WriteAsync(write, cancellationToken);
        Add(write, result);
        return result;
    }

    public async ValueTask<IReadOnlyList<VisitorWriteResult>> WriteManyAsync(IReadOnlyList<VisitorWrite> writes, CancellationToken cancellationToken)
    {
        var results = await inner.WriteManyAsync(writes, cancellationToken);
        for (var i = 0; i < writes.Count; i++)
        {
            Add(writes[i], results[i]);
        }

        return results;
    }

    public ValueTask<bool> EraseAsync(VisitorId visitor, CancellationToken cancellationToken) => inner.EraseAsync(visitor, cancellationToken);

    public ValueTask<VisitorId?> IdentifyAsync(VisitorId visitor, string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        inner.IdentifyAsync(visitor, userId, now, cancellationToken);

    private void Add(VisitorWrite write, VisitorWriteResult result)
    {
        if (StoredTouchpoints.Of(write, result) is { } stored)
        {
            queue.Add(stored);
        }
    }
}

using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Tests.Visitors;

/// <summary>Counts the touchpoints that are read from a store.</summary>
internal sealed class CountingStore(IVisitorStore inner) : IVisitorStore
{
    public int TouchpointsRead { get; private set; }

    public async ValueTask<StoredVisitor?> FindAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        Count(await inner.FindAsync(visitor, cancellationToken));

    public async ValueTask<StoredVisitor?> FindProfileAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        Count(await inner.FindProfileAsync(visitor, cancellationToken));

    public ValueTask<VisitorState?> FindStateAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        inner.FindStateAsync(visitor, cancellationToken);

    public ValueTask<VisitorWriteResult> WriteAsync(VisitorWrite write, CancellationToken cancellationToken) =>
        inner.WriteAsync(write, cancellationToken);

    public ValueTask<IReadOnlyList<VisitorWriteResult>> WriteManyAsync(IReadOnlyList<VisitorWrite> writes, CancellationToken cancellationToken) =>
        inner.WriteManyAsync(writes, cancellationToken);

    public ValueTask<bool> EraseAsync(VisitorId visitor, CancellationToken cancellationToken) => inner.EraseAsync(visitor, cancellationToken);

    public ValueTask<VisitorId?> IdentifyAsync(VisitorId visitor, string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        inner.IdentifyAsync(visitor, userId, now, cancellationToken);

    private StoredVisitor? Count(StoredVisitor? visitor)
    {
        TouchpointsRead += visitor?.Touchpoints.Count ?? 0;
        return visitor;
    }
}

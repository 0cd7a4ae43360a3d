using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Writing;

namespace ContentJourney.Storage.Sqlite.Visitors;

/// <summary>Visitors and their histories in SQLite.</summary>
internal sealed class SqliteVisitorStore(SqliteReaders readers, SqliteWriter writer) : IVisitorStore
{
    /// <inheritdoc/>
    public ValueTask<StoredVisitor?> FindAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => Find(session, visitor, withHistory: true), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StoredVisitor?> FindProfileAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => Find(session, visitor, withHistory: false), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<VisitorState?> FindStateAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        readers.ReadOneAsync(visitor, VisitorTable.FindState, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<VisitorWriteResult> WriteAsync(VisitorWrite write, CancellationToken cancellationToken) =>
        writer.WriteAsync(RowsOf(write), session => VisitorWriting.Apply(session, write), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<VisitorWriteResult>> WriteManyAsync(
        IReadOnlyList<VisitorWrite> writes, CancellationToken cancellationToken) =>
        writer.WriteAsync<IReadOnlyList<VisitorWriteResult>>(
            writes.Sum(RowsOf), session => [.. writes.Select(write => VisitorWriting.Apply(session, write))], cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> EraseAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        writer.WriteAsync(1, session => Erase(session, visitor), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<VisitorId?> IdentifyAsync(VisitorId visitor, string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        writer.WriteAsync(1, session => VisitorJoining.Join(session, visitor, userId, now), cancellationToken);

    private static int RowsOf(VisitorWrite write) => 1 + write.Touchpoints.Count;

    private static StoredVisitor? Find(SqliteSession session, VisitorId id, bool withHistory)
    {
        if (VisitorTable.Find(session, id) is not { } visitor)
        {
            return null;
        }

        return new StoredVisitor
        {
            Id = visitor.Id,
            Revision = visitor.Revision,
            UserId = visitor.UserId,
            CreatedAt = visitor.CreatedAt,
            Consent = visitor.Consent,
            Traits = visitor.Traits,
            Assignments = visitor.Assignments,
            Touchpoints = withHistory ? TouchpointTable.List(session, visitor.Number) : [],
        };
    }

    private static bool Erase(SqliteSession session, VisitorId id)
    {
        if (VisitorTable.Find(session, id) is not { } visitor)
        {
            return false;
        }

        VisitorTable.Delete(session, visitor.Number);
        return true;
    }
}

using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.States;
using ContentJourney.Storage.Sqlite.Writing;

namespace ContentJourney.Storage.Sqlite.Visitors;

/// <summary>Visitors and their histories in SQLite.</summary>
internal sealed class SqliteVisitorStore(SqliteReaders readers, SqliteWriter writer) : IVisitorStore
{
    private readonly VisitorStates _states = writer.States;
    private readonly VisitorWriting _writing = new(writer.States, writer.Lots);
    private readonly VisitorJoining _joining = new(writer.States);

    /// <inheritdoc/>
    public ValueTask<StoredVisitor?> FindAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => Find(session, visitor, withHistory: true), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StoredVisitor?> FindProfileAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => Find(session, visitor, withHistory: false), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<VisitorState?> FindStateAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        _states.Find(visitor, out var asked) is { } state
            ? ValueTask.FromResult<VisitorState?>(state)
            : AskForStateAsync(visitor, asked, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<VisitorWriteResult> WriteAsync(VisitorWrite write, CancellationToken cancellationToken)
    {
        var prepared = new PreparedWrite(write);
        return writer.WriteAsync(prepared.Size, session => _writing.Apply(session, prepared), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<VisitorWriteResult>> WriteManyAsync(IReadOnlyList<VisitorWrite> writes, CancellationToken cancellationToken)
    {
        PreparedWrite[] prepared = [.. writes.Select(write => new PreparedWrite(write))];
        return writer.WriteAsync<IReadOnlyList<VisitorWriteResult>>(
            prepared.Sum(write => write.Size), session => [.. prepared.Select(write => _writing.ApplyOfMany(session, write))], cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<bool> EraseAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        writer.WriteAsync(1, session => Erase(session, visitor), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<VisitorId?> IdentifyAsync(VisitorId visitor, string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        writer.WriteAsync(1, session => _joining.Join(session, visitor, userId, now), cancellationToken);

    private async ValueTask<VisitorState?> AskForStateAsync(VisitorId visitor, LogHeader? asked, CancellationToken cancellationToken)
    {
        if (await readers.ReadOneAsync(visitor, VisitorTable.FindState, cancellationToken) is not { } known)
        {
            return null;
        }

        _states.Remember(visitor, known, asked);
        return known.State;
    }

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
            Touchpoints = withHistory ? TouchpointTable.List(session, visitor) : [],
        };
    }

    private bool Erase(SqliteSession session, VisitorId id)
    {
        if (VisitorTable.Find(session, id) is not { } visitor)
        {
            return false;
        }

        VisitorTable.Delete(session, visitor.Number);
        _states.Forget(visitor.Number);
        return true;
    }
}

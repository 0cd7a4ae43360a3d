using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Writing;
using ContentJourney.Storage.Reading;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>Visitors and their histories in PostgreSQL.</summary>
internal sealed class PostgresVisitorStore(PostgresTransactions transactions, PostgresWriter writer) : IVisitorStore
{
    private readonly GroupReader<Guid, VisitorState> _states = new(
        ids => transactions.ReadAsync((connection, cancel) => VisitorTable.FindStatesAsync(connection, ids, cancel), CancellationToken.None));

    /// <inheritdoc/>
    public ValueTask<StoredVisitor?> FindAsync(VisitorId visitor, CancellationToken cancellationToken) => transactions.ReadAsync(
        (connection, cancel) => VisitorReading.FindAsync(connection, visitor.Value, cancel), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StoredVisitor?> FindProfileAsync(VisitorId visitor, CancellationToken cancellationToken) => transactions.ReadAsync(
        (connection, cancel) => VisitorReading.FindProfileAsync(connection, visitor.Value, cancel), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<VisitorState?> FindStateAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        await _states.ReadAsync(visitor.Value);

    /// <inheritdoc/>
    public async ValueTask<VisitorWriteResult> WriteAsync(VisitorWrite write, CancellationToken cancellationToken) =>
        (await writer.WriteAsync([write], cancellationToken))[0];

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<VisitorWriteResult>> WriteManyAsync(
        IReadOnlyList<VisitorWrite> writes, CancellationToken cancellationToken) =>
        writer.WriteAsync(writes, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> EraseAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        transactions.WriteAsync((connection, cancel) => VisitorErasing.EraseAsync(connection, visitor.Value, cancel), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<VisitorId?> IdentifyAsync(VisitorId visitor, string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        transactions.WriteAsync(
            (connection, cancel) => VisitorJoining.JoinAsync(connection, visitor.Value, userId, now, cancel), cancellationToken);
}

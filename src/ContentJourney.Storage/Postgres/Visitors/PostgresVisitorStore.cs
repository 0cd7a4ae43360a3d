using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Partitions;
using ContentJourney.Storage.Postgres.Writing;
using ContentJourney.Storage.Reading;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>Visitors and their histories in PostgreSQL.</summary>
internal sealed class PostgresVisitorStore : IVisitorStore, IAsyncDisposable
{
    private readonly PostgresTransactions _transactions;
    private readonly PostgresWriter _writer;
    private readonly TimeProvider _clock;
    private readonly StateReader _reader;
    private readonly GroupReader<Guid, VisitorState> _states;

    public PostgresVisitorStore(PostgresDatabase database, PostgresTransactions transactions, PostgresWriter writer, TimeProvider clock)
    {
        (_transactions, _writer, _clock, _reader) = (transactions, writer, clock, new StateReader(database));
        _states = new GroupReader<Guid, VisitorState>(_reader.FindAsync);
    }

    /// <inheritdoc/>
    public ValueTask<StoredVisitor?> FindAsync(VisitorId visitor, CancellationToken cancellationToken) => _transactions.ReadAsync(
        (connection, cancel) => VisitorReading.FindAsync(connection, visitor.Value, Month.Of(_clock.GetUtcNow()), cancel), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StoredVisitor?> FindProfileAsync(VisitorId visitor, CancellationToken cancellationToken) => _transactions.ReadAsync(
        (connection, cancel) => VisitorReading.FindProfileAsync(connection, visitor.Value, cancel), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<VisitorState?> FindStateAsync(VisitorId visitor, CancellationToken cancellationToken) => _states.ReadAsync(visitor.Value);

    /// <inheritdoc/>
    public ValueTask<VisitorWriteResult> WriteAsync(VisitorWrite write, CancellationToken cancellationToken) =>
        _writer.WriteAsync(write, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<VisitorWriteResult>> WriteManyAsync(
        IReadOnlyList<VisitorWrite> writes, CancellationToken cancellationToken) =>
        _writer.WriteManyAsync(writes, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> EraseAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        _transactions.WriteAsync((connection, cancel) => VisitorErasing.EraseAsync(connection, visitor.Value, cancel), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<VisitorId?> IdentifyAsync(VisitorId visitor, string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        _transactions.WriteAsync(
            (connection, cancel) => VisitorJoining.JoinAsync(connection, visitor.Value, userId, now, cancel), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _reader.DisposeAsync();
}

using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Nodes;
using ContentJourney.Storage.Postgres.Partitions;
using ContentJourney.Storage.Postgres.States;
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
    private readonly VisitorStates _states;
    private readonly GroupReader<Guid, VisitorState> _questions;

    public PostgresVisitorStore(
        PostgresDatabase database, PostgresTransactions transactions, PostgresWriter writer, NodePresence nodes, VisitorStates states, TimeProvider clock)
    {
        (_transactions, _writer, _states, _clock, _reader) = (transactions, writer, states, clock, new StateReader(database, nodes, states));
        _questions = new GroupReader<Guid, VisitorState>(_reader.FindAsync);
    }

    /// <inheritdoc/>
    public ValueTask<StoredVisitor?> FindAsync(VisitorId visitor, CancellationToken cancellationToken) => _transactions.ReadAsync(
        (connection, cancel) => VisitorReading.FindAsync(connection, visitor.Value, Month.Of(_clock.GetUtcNow()), cancel), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StoredVisitor?> FindProfileAsync(VisitorId visitor, CancellationToken cancellationToken) => _transactions.ReadAsync(
        (connection, cancel) => VisitorReading.FindProfileAsync(connection, visitor.Value, cancel), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<VisitorState?> FindStateAsync(VisitorId visitor, CancellationToken cancellationToken) =>
        _states.Find(visitor) is { } state ? new(state) : _questions.ReadAsync(visitor.Value);

    /// <inheritdoc/>
    public ValueTask<VisitorWriteResult> WriteAsync(VisitorWrite write, CancellationToken cancellationToken) =>
        _writer.WriteAsync(write, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<VisitorWriteResult>> WriteManyAsync(
        IReadOnlyList<VisitorWrite> writes, CancellationToken cancellationToken) =>
        _writer.WriteManyAsync(writes, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> EraseAsync(VisitorId visitor, CancellationToken cancellationToken) => _states.ChangeAsync(
        _transactions.WriteAsync((connection, cancel) => VisitorErasing.EraseAsync(connection, visitor.Value, cancel), cancellationToken));

    /// <inheritdoc/>
    public ValueTask<VisitorId?> IdentifyAsync(VisitorId visitor, string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        _states.ChangeAsync(_transactions.WriteAsync(
            (connection, cancel) => VisitorJoining.JoinAsync(connection, visitor.Value, userId, now, cancel), cancellationToken));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _reader.DisposeAsync();
}

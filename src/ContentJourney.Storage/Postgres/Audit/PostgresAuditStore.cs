using ContentJourney.Engine.Audit;
using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Audit;

/// <summary>The audit log in PostgreSQL.</summary>
internal sealed class PostgresAuditStore(PostgresTransactions transactions) : IAuditStore
{
    /// <inheritdoc/>
    public async ValueTask AddAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        await transactions.WriteAsync((connection, cancel) => AuditTable.AddAsync(connection, entry, cancel), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<AuditEntry>> ListAsync(int take, long? before, CancellationToken cancellationToken) =>
        transactions.ReadAsync<IReadOnlyList<AuditEntry>>(
            async (connection, cancel) => await connection
                .Sql(
                    "SELECT number, at, actor, action, subject, before, after FROM audit WHERE number < $1 ORDER BY number DESC LIMIT $2",
                    before ?? long.MaxValue, take)
                .AllAsync(Read, cancel),
            cancellationToken);

    private static AuditEntry Read(NpgsqlDataReader row) => new()
    {
        Number = row.GetInt64(0),
        At = row.Instant(1),
        Actor = row.Text(2),
        Action = row.GetString(3),
        Subject = row.Text(4),
        Before = row.TextOrNull(5),
        After = row.TextOrNull(6),
    };
}

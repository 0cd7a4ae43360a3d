using ContentJourney.Engine.Keys;
using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Keys;

/// <summary>Server keys in PostgreSQL.</summary>
internal sealed class PostgresServerKeyStore(PostgresTransactions transactions) : IServerKeyStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ServerKey>> ListAsync(CancellationToken cancellationToken) =>
        transactions.ReadAsync<IReadOnlyList<ServerKey>>(
            async (connection, cancel) => await connection
                .Sql("SELECT id, name, hash, scopes, created_at, revoked_at FROM server_key ORDER BY created_at, id").AllAsync(Read, cancel),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> AddAsync(ServerKey key, CancellationToken cancellationToken) => transactions.WriteAsync(
        async (connection, cancel) => await connection
            .Sql(
                """
                INSERT INTO server_key (id, name, hash, scopes, created_at, revoked_at)
                VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
                """,
                key.Id, PostgresText.Escape(key.Name), key.Hash, (int)key.Scopes, key.CreatedAt.UtcTicks, key.RevokedAt?.UtcTicks)
            .RunAsync(cancel) == 1,
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> RevokeAsync(string id, DateTimeOffset now, CancellationToken cancellationToken) => transactions.WriteAsync(
        async (connection, cancel) => await connection
            .Sql("UPDATE server_key SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL", id, now.UtcTicks).RunAsync(cancel) == 1,
        cancellationToken);

    private static ServerKey Read(NpgsqlDataReader row) => new(
        row.GetString(0), row.Text(1), row.GetString(2), (KeyScopes)row.GetInt32(3), row.Instant(4), row.IsDBNull(5) ? null : row.Instant(5));
}

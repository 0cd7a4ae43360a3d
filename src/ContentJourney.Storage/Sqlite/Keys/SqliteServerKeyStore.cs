using ContentJourney.Engine.Keys;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Writing;

namespace ContentJourney.Storage.Sqlite.Keys;

/// <summary>Server keys in SQLite.</summary>
internal sealed class SqliteServerKeyStore(SqliteReaders readers, SqliteWriter writer) : IServerKeyStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ServerKey>> ListAsync(CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<ServerKey>>(
            session => session
                .Sql("SELECT id, name, hash, scopes, created_at, revoked_at FROM server_key ORDER BY created_at, id").All(Read),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> AddAsync(ServerKey key, CancellationToken cancellationToken) =>
        writer.WriteAsync(1, session => Add(session, key), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> RevokeAsync(string id, DateTimeOffset now, CancellationToken cancellationToken) =>
        writer.WriteAsync(1, session => Revoke(session, id, now), cancellationToken);

    private static bool Add(SqliteSession session, ServerKey key)
    {
        session
            .Sql("INSERT INTO server_key (id, name, hash, scopes, created_at, revoked_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
            .Bind(key.Id).Bind(key.Name).Bind(key.Hash).Bind((long)key.Scopes)
            .Bind(key.CreatedAt.UtcTicks).Bind(key.RevokedAt?.UtcTicks).Execute();
        return session.Changes == 1;
    }

    private static bool Revoke(SqliteSession session, string id, DateTimeOffset now)
    {
        session
            .Sql("UPDATE server_key SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL").Bind(now.UtcTicks).Bind(id).Execute();
        return session.Changes == 1;
    }

    private static ServerKey Read(SqliteStatement row) => new(
        row.Text(0), row.Text(1), row.Text(2), (KeyScopes)row.Int64(3), row.Instant(4), row.IsNull(5) ? null : row.Instant(5));
}

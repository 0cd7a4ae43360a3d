using ContentJourney.Engine.Settings;
using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Settings;

/// <summary>Settings in PostgreSQL.</summary>
internal sealed class PostgresSettingStore(PostgresTransactions transactions) : ISettingStore
{
    /// <inheritdoc/>
    public ValueTask<string?> FindAsync(string name, CancellationToken cancellationToken) =>
        transactions.ReadAsync((connection, cancel) => FindAsync(connection, name, cancel), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask SaveAsync(string name, string value, CancellationToken cancellationToken) => await transactions.WriteAsync(
        (connection, cancel) => connection
            .Sql(
                "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name, PostgresText.Escape(value))
            .RunAsync(cancel),
        cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<string> GetOrAddAsync(string name, string value, CancellationToken cancellationToken) =>
        await FindAsync(name, cancellationToken) ?? await transactions.WriteAsync(
            async (connection, cancel) =>
            {
                await connection
                    .Sql("INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING", name, PostgresText.Escape(value))
                    .RunAsync(cancel);
                return await FindAsync(connection, name, cancel) ?? throw new ConflictException();
            },
            cancellationToken);

    private static Task<string?> FindAsync(NpgsqlConnection connection, string name, CancellationToken cancellationToken) =>
        connection.Sql("SELECT value FROM setting WHERE name = $1", name).FirstAsync(row => row.Text(0), cancellationToken);
}

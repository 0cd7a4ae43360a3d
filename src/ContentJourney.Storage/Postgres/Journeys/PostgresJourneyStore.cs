using ContentJourney.Engine.Journeys;
using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Journeys;

/// <summary>Journeys in PostgreSQL, each as its JSON document.</summary>
internal sealed class PostgresJourneyStore(PostgresTransactions transactions) : IJourneyStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Journey>> ListAsync(CancellationToken cancellationToken) =>
        transactions.ReadAsync<IReadOnlyList<Journey>>(
            async (connection, cancel) => await connection
                .Sql("SELECT document FROM journey ORDER BY alias").AllAsync(row => JourneyDocument.Parse(row.GetString(0)), cancel),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> SaveAsync(Journey journey, CancellationToken cancellationToken)
    {
        var document = JourneyDocument.ToJson(journey);
        return transactions.WriteAsync((connection, cancel) => SaveAsync(connection, journey.Alias, document, cancel), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string alias, CancellationToken cancellationToken) => transactions.WriteAsync(
        async (connection, cancel) => await connection.Sql("DELETE FROM journey WHERE alias = $1", alias).RunAsync(cancel) == 1,
        cancellationToken);

    private static async Task<bool> SaveAsync(NpgsqlConnection connection, string alias, string document, CancellationToken cancellationToken)
    {
        const string add = "INSERT INTO journey (alias, document) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        if (await connection.Sql(add, alias, document).RunAsync(cancellationToken) == 1)
        {
            return true;
        }

        var changed = await connection.Sql("UPDATE journey SET document = $2 WHERE alias = $1", alias, document).RunAsync(cancellationToken);
        return changed == 1 ? false : throw new ConflictException();
    }
}

using ContentJourney.Engine.Storage;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Writing;

namespace ContentJourney.Storage.Postgres.Health;

/// <summary>Tries a read and, through the writer's queues, commits that are synced.</summary>
internal sealed class PostgresStoreHealth(PostgresTransactions transactions, PostgresWriter writer) : IStoreHealth
{
    /// <inheritdoc/>
    public async ValueTask<string?> FindProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            var standby = await transactions.ReadAsync(
                (connection, cancel) => connection
                    .Sql("SELECT pg_is_in_recovery() FROM (SELECT max(version) FROM schema_version) AS schema")
                    .FirstAsync(row => row.GetBoolean(0), cancel),
                cancellationToken);
            if (standby)
            {
                return "PostgreSQL takes no writes: this server is a standby.";
            }

            await writer.ProbeAsync(cancellationToken);
            return null;
        }
        catch (StoreUnavailableException exception)
        {
            return exception.Message;
        }
    }
}

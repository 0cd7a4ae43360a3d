using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Partitions;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>
/// Forgets visitor by visitor, each as one step with the ids and the revision, so that no node keeps a history that is
/// gone; then drops the partitions of months that are over and empty.
/// </summary>
internal sealed class PostgresHistoryRetention(PostgresTransactions transactions) : IHistoryRetention
{
    private const int Step = 5000;

    private const string Find = "SELECT DISTINCT visitor_id FROM (SELECT visitor_id FROM touchpoint WHERE occurred_at < $1 LIMIT $2) AS old";

    private const string Forget = """
        WITH gone AS (DELETE FROM touchpoint WHERE visitor_id = ANY ($1) AND occurred_at < $2 RETURNING visitor_id, id),
            ids AS (DELETE FROM touchpoint_id USING gone WHERE touchpoint_id.visitor_id = gone.visitor_id AND touchpoint_id.id = gone.id),
            changed AS (UPDATE visitor SET revision = revision + 1 WHERE visitor_id IN (SELECT visitor_id FROM gone))
        SELECT count(*) FROM gone
        """;

    /// <inheritdoc/>
    public async ValueTask<long> ForgetBeforeAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var before = instant.UtcTicks;
        var forgotten = 0L;
        while (true)
        {
            var (found, gone) = await transactions.WriteAsync(
                (connection, cancel) => ForgetSomeAsync(connection, before, cancel), cancellationToken);
            forgotten += gone;
            if (!found)
            {
                break;
            }
        }

        foreach (var month in (await transactions.ReadAsync(PartitionTable.ListAsync, cancellationToken)).Where(month => month.End <= before))
        {
            await transactions.WriteAsync((connection, cancel) => PartitionTable.DropIfEmptyAsync(connection, month, cancel), cancellationToken);
        }

        return forgotten;
    }

    private static async Task<(bool Found, long Gone)> ForgetSomeAsync(NpgsqlConnection connection, long before, CancellationToken cancellationToken)
    {
        var visitors = await connection.Sql(Find, before, Step).AllAsync(row => row.GetGuid(0), cancellationToken);
        if (visitors.Count == 0)
        {
            return (false, 0);
        }

        Guid[] ids = [.. visitors];
        await VisitorTable.LockAsync(connection, ids, cancellationToken);
        return (true, await connection.Sql(Forget, ids, before).FirstAsync(row => row.GetInt64(0), cancellationToken));
    }
}

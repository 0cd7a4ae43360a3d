using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Partitions;
using ContentJourney.Storage.Postgres.States;
using ContentJourney.Storage.Touchpoints;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>
/// Forgets touchpoints in small slices, each with the revisions of its visitors, so that no node keeps a history that is gone, and with
/// their months when nothing is left in them; then drops the partitions of months that are over and empty.
/// </summary>
internal sealed class PostgresHistoryRetention(PostgresTransactions transactions, VisitorStates states) : IHistoryRetention
{
    // The visitors of a slice are held until it is committed: a few milliseconds, which their writers wait at most.
    private const int Slice = 1_000;

    private const string Find = "SELECT visitor_id, occurred_at, id FROM touchpoint WHERE occurred_at < $1 LIMIT $2";

    // Shows may be newer than the touchpoint in whose row they lie.
    private const string Forget = $"""
        WITH gone AS (
                DELETE FROM touchpoint USING unnest($1, $2, $3) AS old (visitor_id, occurred_at, id)
                WHERE touchpoint.visitor_id = old.visitor_id AND touchpoint.occurred_at = old.occurred_at AND touchpoint.id = old.id
                RETURNING touchpoint.visitor_id, received_at, shows),
            kept AS (
                INSERT INTO touchpoint (visitor_id, {CarriedShows.Columns})
                SELECT visitor_id, {CarriedShows.Values} FROM gone WHERE {CarriedShows.Are} AND {CarriedShows.OccurredAt} >= $4
                RETURNING shows),
            changed AS (UPDATE visitor SET revision = revision + 1 WHERE visitor_id IN (SELECT visitor_id FROM gone))
        SELECT coalesce(sum(coalesce(json_array_length(shows::json), 1)), 0) - (SELECT coalesce(sum(json_array_length(shows::json)), 0) FROM kept)
        FROM gone
        """;

    // Whose last old touchpoint went with the slice: their months up to the one of the limit, which may have later ones.
    private const string ForgetMonths = """
        UPDATE visitor SET months = ARRAY(SELECT month FROM unnest(months) AS month WHERE month >= $3 ORDER BY month)
        WHERE visitor_id = ANY ($1) AND months[1] < $3
            AND NOT EXISTS (SELECT FROM touchpoint WHERE touchpoint.visitor_id = visitor.visitor_id AND occurred_at < $2)
        """;

    /// <inheritdoc/>
    public async ValueTask<long> ForgetBeforeAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var before = instant.UtcTicks;
        var forgotten = 0L;
        while (true)
        {
            var (found, gone) = await states.ChangeAsync(transactions.WriteAsync(
                (connection, cancel) => ForgetSomeAsync(connection, before, cancel), cancellationToken));
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
        var old = await connection.Sql(Find, before, Slice).AllAsync(
            row => (Visitor: row.GetGuid(0), OccurredAt: row.GetInt64(1), Id: row.GetString(2)), cancellationToken);
        if (old.Count == 0)
        {
            return (false, 0);
        }

        Guid[] visitors = [.. old.Select(touchpoint => touchpoint.Visitor)];
        Guid[] held = [.. visitors.Distinct()];
        await VisitorTable.LockAsync(connection, held, cancellationToken);
        var gone = await connection
            .Sql(Forget, visitors, old.Select(touchpoint => touchpoint.OccurredAt).ToArray(), old.Select(touchpoint => touchpoint.Id).ToArray(), before)
            .FirstAsync(row => row.GetInt64(0), cancellationToken);
        await connection.Sql(ForgetMonths, held, before, Month.Of(new DateTimeOffset(before, TimeSpan.Zero)).Number).RunAsync(cancellationToken);
        return (true, gone);
    }
}

using System.Globalization;
using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Partitions;

/// <summary>Statements on the partitions of <c>touchpoint</c>.</summary>
internal static class PartitionTable
{
    // Reads and writes queue behind a lock that waits: better to try again later than to let them.
    private const string Impatient = "SELECT set_config('lock_timeout', '250ms', true)";

    private const string WholeTable = "LOCK TABLE ONLY touchpoint IN ACCESS EXCLUSIVE MODE";

    // Any number that nothing else in the database uses.
    private const string OneAtATime = "SELECT pg_advisory_xact_lock(4242001)";

    /// <summary>The months that have a partition.</summary>
    public static async Task<IReadOnlyList<Month>> ListAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var tables = await connection
            .Sql("SELECT relname FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid WHERE inhparent = 'touchpoint'::regclass")
            .AllAsync(row => row.GetString(0), cancellationToken);
        return [.. tables.Select(Month.Parse).OfType<Month>().OrderBy(month => month.Number)];
    }

    /// <summary>Makes a partition inside a transaction, with what the default partition holds of the month.</summary>
    public static async Task MakeAsync(NpgsqlConnection connection, Month month, CancellationToken cancellationToken)
    {
        await connection.Sql(OneAtATime).FirstAsync(_ => true, cancellationToken);
        await connection.Sql(Impatient).FirstAsync(_ => true, cancellationToken);
        if ((await ListAsync(connection, cancellationToken)).Contains(month))
        {
            return;
        }

        // The parent first: who has looked up its partitions and then waits for the default one would not see where its rows went.
        await connection.Sql(WholeTable).RunAsync(cancellationToken);
        var (table, start, end) = (month.Table, Ticks(month.Start), Ticks(month.End));
        await connection
            .Sql(
                $"""
                CREATE TABLE {table} (LIKE touchpoint INCLUDING ALL);
                LOCK TABLE touchpoint_default IN ACCESS EXCLUSIVE MODE;
                WITH moved AS (DELETE FROM touchpoint_default WHERE occurred_at >= {start} AND occurred_at < {end} RETURNING *)
                INSERT INTO {table} SELECT * FROM moved;
                ALTER TABLE touchpoint ATTACH PARTITION {table} FOR VALUES FROM ({start}) TO ({end});
                """)
            .RunAsync(cancellationToken);
    }

    /// <summary>A month of the window of which the default partition holds touchpoints; null: there is none.</summary>
    public static async Task<Month?> FindStrayAsync(NpgsqlConnection connection, Month first, Month last, CancellationToken cancellationToken)
    {
        var instant = await connection
            .Sql("SELECT min(occurred_at) FROM touchpoint_default WHERE occurred_at >= $1 AND occurred_at < $2", first.Start, last.End)
            .FirstAsync(row => row.IsDBNull(0) ? (DateTimeOffset?)null : row.Instant(0), cancellationToken);
        return instant is { } occurredAt ? Month.Of(occurredAt) : null;
    }

    /// <summary>Drops a partition inside a transaction, unless something was stored in it meanwhile.</summary>
    /// <returns>Whether it is gone.</returns>
    public static async Task<bool> DropIfEmptyAsync(NpgsqlConnection connection, Month month, CancellationToken cancellationToken)
    {
        await connection.Sql(OneAtATime).FirstAsync(_ => true, cancellationToken);
        await connection.Sql(Impatient).FirstAsync(_ => true, cancellationToken);
        if (!(await ListAsync(connection, cancellationToken)).Contains(month))
        {
            return true;
        }

        await connection.Sql(WholeTable).RunAsync(cancellationToken);
        if (await connection.Sql($"SELECT EXISTS (SELECT FROM {month.Table})").FirstAsync(row => row.GetBoolean(0), cancellationToken))
        {
            return false;
        }

        await connection.Sql($"DROP TABLE {month.Table}").RunAsync(cancellationToken);
        return true;
    }

    private static string Ticks(long ticks) => ticks.ToString(CultureInfo.InvariantCulture);
}

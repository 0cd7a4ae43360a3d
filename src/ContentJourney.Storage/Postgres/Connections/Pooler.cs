using Npgsql;

namespace ContentJourney.Storage.Postgres.Connections;

/// <summary>Tells whether connections go to PostgreSQL itself or to a pooler, which may give each transaction another session.</summary>
internal static class Pooler
{
    /// <summary>
    /// Whether a pooler is between. PostgreSQL names the process that serves a connection when that begins; a pooler, behind which it may be another
    /// one each time, names something of its own.
    /// </summary>
    public static async Task<bool> IsBetweenAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.ProcessID != await connection.Sql("SELECT pg_backend_pid()").FirstAsync(row => row.GetInt32(0), cancellationToken);
}

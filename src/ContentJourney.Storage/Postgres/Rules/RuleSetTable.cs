using ContentJourney.Engine.Rules;
using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Rules;

/// <summary>Statements on <c>rule_set</c>.</summary>
internal static class RuleSetTable
{
    private const string Columns = "journey, version, status, document, created_at, published_at";

    /// <summary>All versions, newest first.</summary>
    public static Task<List<RuleSetRecord>> ListAsync(NpgsqlConnection connection, string journey, CancellationToken cancellationToken) =>
        connection
            .Sql($"SELECT {Columns} FROM rule_set WHERE journey = $1 ORDER BY version DESC", journey)
            .AllAsync(Read, cancellationToken);

    /// <summary>One version.</summary>
    public static Task<RuleSetRecord?> FindAsync(
        NpgsqlConnection connection, string journey, int version, CancellationToken cancellationToken) =>
        connection
            .Sql($"SELECT {Columns} FROM rule_set WHERE journey = $1 AND version = $2", journey, version)
            .FirstAsync(Read, cancellationToken);

    /// <summary>The live version.</summary>
    public static Task<RuleSetRecord?> FindLiveAsync(NpgsqlConnection connection, string journey, CancellationToken cancellationToken) =>
        connection
            .Sql($"SELECT {Columns} FROM rule_set WHERE journey = $1 AND status = 'live'", journey)
            .FirstAsync(Read, cancellationToken);

    /// <summary>Adds a draft under the next number; null where there is no such journey.</summary>
    public static async Task<RuleSetRecord?> AddAsync(
        NpgsqlConnection connection, string journey, string document, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await LockJourneyAsync(connection, journey, cancellationToken))
        {
            return null;
        }

        var version = await connection
            .Sql(
                """
                INSERT INTO rule_set_number AS number (journey, last) VALUES ($1, 1)
                ON CONFLICT (journey) DO UPDATE SET last = number.last + 1 RETURNING last
                """,
                journey)
            .FirstAsync(row => row.GetInt32(0), cancellationToken);
        return await connection
            .Sql(
                $"INSERT INTO rule_set (journey, version, status, document, created_at) VALUES ($1, $2, 'draft', $3, $4) RETURNING {Columns}",
                journey, version, document, now.UtcTicks)
            .FirstAsync(Read, cancellationToken);
    }

    /// <summary>Replaces the document of a draft; null where there is none.</summary>
    public static Task<RuleSetRecord?> ReplaceDraftAsync(
        NpgsqlConnection connection, string journey, int version, string document, CancellationToken cancellationToken) =>
        connection
            .Sql(
                $"UPDATE rule_set SET document = $3 WHERE journey = $1 AND version = $2 AND status = 'draft' RETURNING {Columns}",
                journey, version, document)
            .FirstAsync(Read, cancellationToken);

    /// <summary>Removes a draft.</summary>
    public static async Task<bool> DeleteDraftAsync(
        NpgsqlConnection connection, string journey, int version, CancellationToken cancellationToken) =>
        await connection
            .Sql("DELETE FROM rule_set WHERE journey = $1 AND version = $2 AND status = 'draft'", journey, version)
            .RunAsync(cancellationToken) == 1;

    /// <summary>Keeps other writers of the journey's rule sets out until the transaction ends.</summary>
    /// <returns>Whether there is such a journey.</returns>
    public static async Task<bool> LockJourneyAsync(NpgsqlConnection connection, string journey, CancellationToken cancellationToken) =>
        await connection
            .Sql("SELECT 1 FROM journey WHERE alias = $1 FOR UPDATE", journey)
            .FirstAsync(row => row.GetInt32(0), cancellationToken) == 1;

    private static RuleSetRecord Read(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetInt32(1), Enum.Parse<RuleSetStatus>(row.GetString(2), ignoreCase: true), row.GetString(3),
        row.Instant(4), row.IsDBNull(5) ? null : row.Instant(5));
}

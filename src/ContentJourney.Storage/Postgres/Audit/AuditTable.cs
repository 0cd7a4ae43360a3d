using ContentJourney.Engine.Audit;
using ContentJourney.Storage.Postgres.Connections;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Audit;

/// <summary>Statements on <c>audit</c>.</summary>
internal static class AuditTable
{
    /// <summary>Adds an entry, in the transaction of the change it tells of.</summary>
    public static Task<int> AddAsync(NpgsqlConnection connection, AuditEntry entry, CancellationToken cancellationToken) => connection
        .Sql(
            "INSERT INTO audit (at, actor, action, subject, before, after) VALUES ($1, $2, $3, $4, $5::text, $6::text)",
            entry.At.UtcTicks, PostgresText.Escape(entry.Actor), entry.Action, PostgresText.Escape(entry.Subject),
            PostgresText.EscapeOrNull(entry.Before), PostgresText.EscapeOrNull(entry.After))
        .RunAsync(cancellationToken);
}

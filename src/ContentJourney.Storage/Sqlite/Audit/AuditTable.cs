using ContentJourney.Engine.Audit;
using ContentJourney.Storage.Sqlite.Connections;

namespace ContentJourney.Storage.Sqlite.Audit;

/// <summary>Statements on <c>audit</c>.</summary>
internal static class AuditTable
{
    /// <summary>Adds an entry, in the transaction of the change it tells of.</summary>
    public static void Add(SqliteSession session, AuditEntry entry) => session
        .Sql("INSERT INTO audit (at, actor, action, subject, before, after) VALUES (?, ?, ?, ?, ?, ?)")
        .Bind(entry.At.UtcTicks).Bind(entry.Actor).Bind(entry.Action).Bind(entry.Subject).Bind(entry.Before).Bind(entry.After).Execute();
}

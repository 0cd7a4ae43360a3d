using ContentJourney.Engine.Rules;
using ContentJourney.Storage.Sqlite.Connections;

namespace ContentJourney.Storage.Sqlite.Rules;

/// <summary>Statements on <c>rule_set</c>.</summary>
internal static class RuleSetTable
{
    private const string Select = "SELECT journey, version, status, document, created_at, published_at FROM rule_set";

    /// <summary>All versions, newest first.</summary>
    public static List<RuleSetRecord> List(SqliteSession session, string journey) => session
        .Sql($"{Select} WHERE journey = ? ORDER BY version DESC").Bind(journey).All(Read);

    /// <summary>One version.</summary>
    public static RuleSetRecord? Find(SqliteSession session, string journey, int version) => session
        .Sql($"{Select} WHERE journey = ? AND version = ?").Bind(journey).Bind(version).First(Read);

    /// <summary>The live version.</summary>
    public static RuleSetRecord? FindLive(SqliteSession session, string journey) => session
        .Sql($"{Select} WHERE journey = ? AND status = 'live'").Bind(journey).First(Read);

    /// <summary>Adds a draft under the next number; null where there is no such journey.</summary>
    public static RuleSetRecord? Add(SqliteSession session, string journey, string document, DateTimeOffset now)
    {
        if (session.Sql("SELECT 1 FROM journey WHERE alias = ?").Bind(journey).First(row => row.Int64(0)) == 0)
        {
            return null;
        }

        var version = (int)session
            .Sql("INSERT INTO rule_set_number (journey, last) VALUES (?, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last")
            .Bind(journey).First(row => row.Int64(0));
        session
            .Sql("INSERT INTO rule_set (journey, version, status, document, created_at) VALUES (?, ?, 'draft', ?, ?)")
            .Bind(journey).Bind(version).Bind(document).Bind(now.UtcTicks).Execute();
        return Find(session, journey, version);
    }

    /// <summary>Replaces the document of a draft; null where there is none.</summary>
    public static RuleSetRecord? ReplaceDraft(SqliteSession session, string journey, int version, string document)
    {
        session
            .Sql("UPDATE rule_set SET document = ? WHERE journey = ? AND version = ? AND status = 'draft'")
            .Bind(document).Bind(journey).Bind(version).Execute();
        return session.Changes == 1 ? Find(session, journey, version) : null;
    }

    /// <summary>Removes a draft.</summary>
    public static bool DeleteDraft(SqliteSession session, string journey, int version)
    {
        session
            .Sql("DELETE FROM rule_set WHERE journey = ? AND version = ? AND status = 'draft'")
            .Bind(journey).Bind(version).Execute();
        return session.Changes == 1;
    }

    private static RuleSetRecord Read(SqliteStatement row) => new(
        row.Text(0), (int)row.Int64(1), Enum.Parse<RuleSetStatus>(row.Text(2), ignoreCase: true), row.Text(3),
        row.Instant(4), row.IsNull(5) ? null : row.Instant(5));
}

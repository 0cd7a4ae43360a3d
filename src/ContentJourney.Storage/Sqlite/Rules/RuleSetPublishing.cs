using ContentJourney.Engine.Rules;
using ContentJourney.Storage.Sqlite.Connections;

namespace ContentJourney.Storage.Sqlite.Rules;

/// <summary>Makes a version live inside a transaction.</summary>
internal static class RuleSetPublishing
{
    /// <summary>Archives the live version and makes another live; null where there is no version of that number.</summary>
    public static RuleSetRecord? MakeLive(SqliteSession session, string journey, int version, DateTimeOffset now)
    {
        var next = RuleSetTable.Find(session, journey, version);
        if (next is null || next.Status == RuleSetStatus.Live)
        {
            return next;
        }

        session.Sql("UPDATE rule_set SET status = 'archived' WHERE journey = ? AND status = 'live'").Bind(journey).Execute();
        session
            .Sql("UPDATE rule_set SET status = 'live', published_at = ? WHERE journey = ? AND version = ?")
            .Bind(After(session, journey, now)).Bind(journey).Bind(version).Execute();
        return RuleSetTable.Find(session, journey, version);
    }

    // The order of publications says which version was live before: it must not get lost in equal instants or a clock set back.
    private static long After(SqliteSession session, string journey, DateTimeOffset now)
    {
        var last = session.Sql("SELECT max(published_at) FROM rule_set WHERE journey = ?").Bind(journey).First(row => row.Int64(0));
        return Math.Max(now.UtcTicks, last + 1);
    }
}

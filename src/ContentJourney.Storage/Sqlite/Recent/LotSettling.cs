using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Visitors;

namespace ContentJourney.Storage.Sqlite.Recent;

/// <summary>
/// Statements that settle a lot, visitor by visitor, and then remove its rows in the order in which they lie. Removing the rows of each
/// visitor with the visitor would touch a page for each row again, which is what lots are there to spare.
/// </summary>
internal static class LotSettling
{
    /// <summary>Where <see cref="Settle"/> stands when every visitor of the lot is settled.</summary>
    public const long All = long.MaxValue;

    private const string AddRows = $"""
        INSERT OR IGNORE INTO touchpoint (visitor, {TouchpointTable.Columns})
        SELECT r.visitor, {TouchpointTable.Columns} FROM {RecentTable.WritesWithRows}
        """;

    /// <summary>Settles some visitors of a lot, or a part of one who has more than that.</summary>
    /// <param name="session">The writer's connection.</param>
    /// <param name="lot">The lot.</param>
    /// <param name="after">Visitors up to this number are settled.</param>
    /// <param name="writes">How many writes to settle, about: never more than twice as many.</param>
    /// <returns>Up to which number visitors are settled now.</returns>
    public static long Settle(SqliteSession session, int lot, long after, int writes)
    {
        var to = VisitorAt(session, lot, after, writes) ?? All;
        if (to == All || VisitorAt(session, lot, after, 2 * writes) != to)
        {
            SettleWhole(session, lot, after, to);
            return to;
        }

        // With all of this one it would be too much: first come those before.
        if (VisitorAt(session, lot, after, 0) != to)
        {
            SettleWhole(session, lot, after, to - 1);
            return to - 1;
        }

        SettlePart(session, lot, to, writes);
        return after;
    }

    /// <summary>Removes some of the oldest rows.</summary>
    /// <returns>Whether there are none left.</returns>
    public static bool RemoveRows(SqliteSession session, long last, int rows)
    {
        session.Sql("DELETE FROM touchpoint_recent WHERE number IN (SELECT number FROM touchpoint_recent WHERE number <= ? ORDER BY number LIMIT ?)")
            .Bind(last).Bind(rows).Execute();
        return session.Changes < rows;
    }

    /// <summary>Removes what is noted of some writes, whose rows are gone: until then it leads to the rows of who is erased.</summary>
    /// <returns>Whether there are none left.</returns>
    public static bool RemoveWrites(SqliteSession session, int lot, int writes)
    {
        session.Sql("""
            DELETE FROM recent_write WHERE lot = ?1 AND (visitor, revision) IN (
                SELECT visitor, revision FROM recent_write WHERE lot = ?1 ORDER BY visitor, revision LIMIT ?2)
            """).Bind(lot).Bind(writes).Execute();
        return session.Changes < writes;
    }

    private static long? VisitorAt(SqliteSession session, int lot, long after, int offset) => session
        .Sql("SELECT visitor FROM recent_write WHERE lot = ? AND visitor > ? ORDER BY visitor LIMIT 1 OFFSET ?")
        .Bind(lot).Bind(after).Bind(offset).First(row => (long?)row.Int64(0));

    private static void SettleWhole(SqliteSession session, int lot, long after, long to)
    {
        session.Sql($"""
            {AddRows} WHERE w.lot = ? AND w.visitor > ? AND w.visitor <= ?
            ORDER BY r.visitor, occurred_at, id
            """).Bind(lot).Bind(after).Bind(to).Execute();
        session.Sql("""
            UPDATE visitor SET revision = max(visitor.revision, w.newest)
            FROM (SELECT visitor, max(revision) AS newest FROM recent_write WHERE lot = ? AND visitor > ? AND visitor <= ? GROUP BY visitor) w
            WHERE number = w.visitor
            """).Bind(lot).Bind(after).Bind(to).Execute();
    }

    // What is noted of writes that settle goes with them, since the visitor's others are still found by it. Their rows go, too: nothing would lead to
    // them if the visitor were erased.
    private static void SettlePart(SqliteSession session, int lot, long visitor, int writes)
    {
        var last = session
            .Sql("SELECT revision FROM recent_write WHERE lot = ? AND visitor = ? ORDER BY revision LIMIT 1 OFFSET ?")
            .Bind(lot).Bind(visitor).Bind(writes - 1).First(row => row.Int64(0));
        session.Sql($"""
            {AddRows} WHERE w.lot = ? AND w.visitor = ? AND w.revision <= ?
            ORDER BY occurred_at, id
            """).Bind(lot).Bind(visitor).Bind(last).Execute();
        session.Sql("UPDATE visitor SET revision = max(revision, ?) WHERE number = ?").Bind(last).Bind(visitor).Execute();
        session.Sql($"""
            DELETE FROM touchpoint_recent WHERE number IN (
                SELECT r.number FROM {RecentTable.WritesWithRows} WHERE w.lot = ? AND w.visitor = ? AND w.revision <= ?)
            """).Bind(lot).Bind(visitor).Bind(last).Execute();
        session.Sql("DELETE FROM recent_write WHERE lot = ? AND visitor = ? AND revision <= ?").Bind(lot).Bind(visitor).Bind(last).Execute();
    }
}

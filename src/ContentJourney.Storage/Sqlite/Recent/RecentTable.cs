using ContentJourney.Engine.Touchpoints;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Visitors;

namespace ContentJourney.Storage.Sqlite.Recent;

/// <summary>Statements on <c>touchpoint_recent</c> and <c>recent_write</c>, where small writes lie together until they settle in <c>touchpoint</c>.</summary>
internal static class RecentTable
{
    /// <summary>Writes <c>w</c> with their rows <c>r</c>, found in this order.</summary>
    public const string WritesWithRows = "recent_write w CROSS JOIN touchpoint_recent r ON r.number BETWEEN w.first AND w.first + w.count - 1";

    private const string Columns = TouchpointTable.Columns;

    /// <summary>Adds a row.</summary>
    public static void Add(SqliteSession session, long number, long visitor, TouchpointRow row) => TouchpointTable.Bind(
        session
            .Sql($"INSERT INTO touchpoint_recent (number, visitor, {Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(number).Bind(visitor),
        row).Execute();

    /// <summary>Notes the rows of a write, which count from now on.</summary>
    /// <param name="session">The writer's connection.</param>
    /// <param name="lot">The lot that fills.</param>
    /// <param name="visitor">Whose they are.</param>
    /// <param name="revision">The visitor's revision after the write.</param>
    /// <param name="first">The number of the first row.</param>
    /// <param name="count">How many rows follow each other.</param>
    public static void AddWrite(SqliteSession session, int lot, long visitor, long revision, long first, int count) => session
        .Sql("INSERT INTO recent_write (lot, visitor, revision, first, count) VALUES (?, ?, ?, ?, ?)")
        .Bind(lot).Bind(visitor).Bind(revision).Bind(first).Bind(count).Execute();

    /// <summary>Whether <c>touchpoint</c> would take a row for one that the visitor has, were all settled.</summary>
    public static bool Has(SqliteSession session, long visitor, Touchpoint touchpoint) => session
        .Sql("""
            SELECT EXISTS (SELECT 1 FROM touchpoint WHERE visitor = ?1 AND id = ?2 AND type <> 'content-shown' AND ?3 <> 'content-shown')
                OR EXISTS (SELECT 1 FROM touchpoint WHERE visitor = ?1 AND occurred_at = ?4 AND id = ?2)
                OR EXISTS (SELECT 1 FROM touchpoint_unsettled WHERE visitor = ?1 AND id = ?2
                    AND (occurred_at = ?4 OR (type <> 'content-shown' AND ?3 <> 'content-shown')))
            """)
        .Bind(visitor).Bind(touchpoint.Id).Bind(touchpoint.Type).Bind(touchpoint.OccurredAt.UtcTicks)
        .First(row => row.Int64(0)) != 0;

    /// <summary>Settles what one visitor has, so that a write that changes more than the history finds all in its place.</summary>
    public static void Settle(SqliteSession session, VisitorRow visitor)
    {
        if (!visitor.HasUnsettled)
        {
            return;
        }

        session.Sql($"INSERT OR IGNORE INTO touchpoint (visitor, {Columns}) SELECT visitor, {Columns} FROM touchpoint_unsettled WHERE visitor = ?")
            .Bind(visitor.Number).Execute();
        session.Sql($"""
            DELETE FROM touchpoint_recent WHERE number IN (
                SELECT r.number FROM {WritesWithRows} WHERE w.lot IN (0, 1) AND w.visitor = ?)
            """).Bind(visitor.Number).Execute();
        session.Sql("DELETE FROM recent_write WHERE lot IN (0, 1) AND visitor = ?").Bind(visitor.Number).Execute();
        VisitorTable.Touch(session, visitor);
    }
}

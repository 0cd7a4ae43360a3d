using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Experiments;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.States;
using ContentJourney.Storage.Touchpoints;
using ContentJourney.Storage.Visitors;

namespace ContentJourney.Storage.Sqlite.Visitors;

/// <summary>Statements on <c>visitor</c> and <c>visitor_alias</c>.</summary>
internal static class VisitorTable
{
    // A visitor's row stays as it is while writes bring nothing but touchpoints: the revision is that of the newest of them.
    private const string Revision = """
        max(v.revision,
            ifnull((SELECT max(revision) FROM recent_write WHERE lot = 0 AND visitor = v.number), 0),
            ifnull((SELECT max(revision) FROM recent_write WHERE lot = 1 AND visitor = v.number), 0))
        """;

    private const string Columns = $"v.number, v.id, {Revision}, v.user_id, v.created_at, v.consent, v.traits, v.assignments, v.revision";

    /// <summary>The visitor named by any of its ids.</summary>
    public static VisitorRow? Find(SqliteSession session, VisitorId id) => session
        .Sql($"SELECT {Columns} FROM visitor_alias a JOIN visitor v ON v.number = a.visitor WHERE a.id = ?")
        .Bind(id.Value).First(Read);

    /// <summary>What is kept in memory of the visitor named by any of its ids.</summary>
    public static KnownVisitor? FindState(SqliteSession session, VisitorId id) => session
        .Sql($"SELECT v.number, v.id, {Revision}, v.consent, v.assignments FROM visitor_alias a JOIN visitor v ON v.number = a.visitor WHERE a.id = ?")
        .Bind(id.Value).First(static row => new KnownVisitor(
            row.Int64(0), new VisitorState(new VisitorId(row.Guid(1)), row.Int64(2)), ConsentOrNull(row, 3), AssignmentList.Read(row.Utf8(4))));

    /// <summary>The visitor of a number that there is.</summary>
    public static VisitorRow Get(SqliteSession session, long number) => session
        .Sql($"SELECT {Columns} FROM visitor v WHERE v.number = ?").Bind(number).First(Read)!;

    /// <summary>The visitor known by the site's own id.</summary>
    public static VisitorRow? FindKnown(SqliteSession session, string userId) => session
        .Sql($"SELECT {Columns} FROM visitor v WHERE v.user_id = ?")
        .Bind(userId).First(Read);

    /// <summary>Visitors who have variants, in the order of their numbers.</summary>
    public static List<VisitorRow> ListAssigned(SqliteSession session, long after, int take) => session
        .Sql($"SELECT {Columns} FROM visitor v WHERE v.number > ? AND v.assignments IS NOT NULL ORDER BY v.number LIMIT ?")
        .Bind(after).Bind(take).All(Read);

    /// <summary>Adds a visitor.</summary>
    public static VisitorRow Add(SqliteSession session, VisitorRow visitor)
    {
        var number = session
            .Sql("INSERT INTO visitor (id, revision, user_id, created_at, consent, traits, assignments) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING number")
            .Bind(visitor.Id.Value).Bind(visitor.Revision).Bind(visitor.UserId).Bind(visitor.CreatedAt.UtcTicks)
            .Bind(ConsentBits.From(visitor.Consent)).BindUtf8(ScalarMap.Write(visitor.Traits)).BindUtf8(AssignmentList.Write(visitor.Assignments))
            .First(row => row.Int64(0));
        AddAlias(session, visitor.Id, number);
        return visitor with { Number = number };
    }

    /// <summary>Stores everything of the row but its number and id.</summary>
    public static void Update(SqliteSession session, VisitorRow visitor) => session
        .Sql("UPDATE visitor SET revision = ?, user_id = ?, created_at = ?, consent = ?, traits = ?, assignments = ? WHERE number = ?")
        .Bind(visitor.Revision).Bind(visitor.UserId).Bind(visitor.CreatedAt.UtcTicks)
        .Bind(ConsentBits.From(visitor.Consent)).BindUtf8(ScalarMap.Write(visitor.Traits)).BindUtf8(AssignmentList.Write(visitor.Assignments))
        .Bind(visitor.Number).Execute();

    /// <summary>Stores the revision alone.</summary>
    public static void Touch(SqliteSession session, VisitorRow visitor) => session
        .Sql("UPDATE visitor SET revision = ? WHERE number = ?").Bind(visitor.Revision).Bind(visitor.Number).Execute();

    /// <summary>Makes an id name the visitor.</summary>
    public static void AddAlias(SqliteSession session, VisitorId id, long number) => session
        .Sql("INSERT INTO visitor_alias (id, visitor) VALUES (?, ?)").Bind(id.Value).Bind(number).Execute();

    /// <summary>Makes every id of one visitor name another.</summary>
    public static void MoveAliases(SqliteSession session, long from, long to) => session
        .Sql("UPDATE visitor_alias SET visitor = ? WHERE visitor = ?").Bind(to).Bind(from).Execute();

    /// <summary>Removes the visitor with its ids and touchpoints.</summary>
    public static void Delete(SqliteSession session, long number) => session
        .Sql("DELETE FROM visitor WHERE number = ?").Bind(number).Execute();

    private static VisitorRow Read(SqliteStatement row) => new(
        row.Int64(0), new VisitorId(row.Guid(1)), row.Int64(2), row.TextOrNull(3), row.Instant(4),
        ConsentOrNull(row, 5), ScalarMap.Read(row.Utf8(6)), AssignmentList.Read(row.Utf8(7)))
    {
        HasUnsettled = row.Int64(2) != row.Int64(8),
    };

    private static Consent? ConsentOrNull(SqliteStatement row, int column) =>
        row.IsNull(column) ? null : ConsentBits.ToConsent(row.Int64(column));
}

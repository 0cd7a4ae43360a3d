using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Recent;
using ContentJourney.Storage.Sqlite.Writing;
using ContentJourney.Storage.Touchpoints;

namespace ContentJourney.Storage.Sqlite.Visitors;

/// <summary>Forgets visitor by visitor: histories are clustered by visitor, and in each the oldest come first.</summary>
internal sealed class SqliteHistoryRetention(SqliteWriter writer) : IHistoryRetention
{
    // What one transaction looks at and removes: a few milliseconds, which other writes wait at most.
    private const int Visitors = 500;
    private const int Rows = 1_000;

    private const string Old =
        "(visitor, occurred_at, id) IN (SELECT visitor, occurred_at, id FROM touchpoint WHERE visitor = ?1 AND occurred_at < ?2 ORDER BY occurred_at, id LIMIT ?3)";

    // Shows may be newer than the touchpoint in whose row they lie.
    private const string Stay = $"{CarriedShows.Are} AND {CarriedShows.OccurredAt} >= ?2";

    private const string KeepShows = $"""
        INSERT INTO touchpoint (visitor, {CarriedShows.Columns}) SELECT visitor, {CarriedShows.Values} FROM touchpoint WHERE {Old} AND {Stay}
        """;

    private const string Delete =
        $"DELETE FROM touchpoint WHERE {Old} RETURNING CASE WHEN {Stay} THEN 1 ELSE ifnull(json_array_length(shows), 1) END";

    private const string HasAny = """
        SELECT EXISTS (SELECT 1 FROM touchpoint WHERE visitor = ?1 AND occurred_at < ?2)
            OR EXISTS (SELECT 1 FROM touchpoint_unsettled WHERE visitor = ?1 AND occurred_at < ?2)
        """;

    /// <inheritdoc/>
    public async ValueTask<long> ForgetBeforeAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var before = instant.UtcTicks;
        var (last, forgotten) = ((long?)0L, 0L);
        while (last is { } after)
        {
            (last, var gone) = await writer.WriteAsync(Visitors, session => Forget(session, after, before), cancellationToken);
            forgotten += gone;
        }

        return forgotten;
    }

    // After whom the next slice goes on; null: nobody is left.
    private (long? Last, long Gone) Forget(SqliteSession session, long after, long before)
    {
        var visitors = session
            .Sql("SELECT number FROM visitor WHERE number > ? ORDER BY number LIMIT ?").Bind(after).Bind(Visitors).All(row => row.Int64(0));
        var (last, rows, gone) = (after, 0, 0L);
        foreach (var visitor in visitors)
        {
            if (session.Sql(HasAny).Bind(visitor).Bind(before).First(row => row.Int64(0)) != 0)
            {
                var counts = Forget(session, visitor, before, Rows - rows);
                (rows, gone) = (rows + counts.Count, gone + counts.Sum());
            }

            if (rows == Rows)
            {
                // This visitor may have more.
                return (last, gone);
            }

            last = visitor;
        }

        return (visitors.Count == 0 ? null : last, gone);
    }

    // How many touchpoints each row was that is gone.
    private List<long> Forget(SqliteSession session, long visitor, long before, int rows)
    {
        var stored = VisitorTable.Get(session, visitor);
        RecentTable.Settle(session, stored);
        VisitorTable.Touch(session, stored with { Revision = stored.Revision + 1 });
        writer.States.Forget(visitor);
        session.Sql(KeepShows).Bind(visitor).Bind(before).Bind(rows).Execute();
        return session.Sql(Delete).Bind(visitor).Bind(before).Bind(rows).All(row => row.Int64(0));
    }
}

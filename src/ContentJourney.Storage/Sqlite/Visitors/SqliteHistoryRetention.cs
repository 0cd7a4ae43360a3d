using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Writing;

namespace ContentJourney.Storage.Sqlite.Visitors;

/// <summary>Forgets visitor by visitor: histories are clustered by visitor, and in each the oldest come first.</summary>
internal sealed class SqliteHistoryRetention(SqliteWriter writer) : IHistoryRetention
{
    // What one transaction looks at and removes: a few milliseconds, which other writes wait at most.
    private const int Visitors = 500;
    private const int Rows = 1_000;

    private const string Delete = """
        DELETE FROM touchpoint WHERE (visitor, occurred_at, id) IN (
            SELECT visitor, occurred_at, id FROM touchpoint WHERE visitor = ? AND occurred_at < ? ORDER BY occurred_at, id LIMIT ?)
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
    private static (long? Last, long Gone) Forget(SqliteSession session, long after, long before)
    {
        var visitors = session
            .Sql("SELECT number FROM visitor WHERE number > ? ORDER BY number LIMIT ?").Bind(after).Bind(Visitors).All(row => row.Int64(0));
        var (last, gone) = (after, 0L);
        foreach (var visitor in visitors)
        {
            session.Sql(Delete).Bind(visitor).Bind(before).Bind(Rows - gone).Execute();
            if (session.Changes is > 0 and var changes)
            {
                gone += changes;
                session.Sql("UPDATE visitor SET revision = revision + 1 WHERE number = ?").Bind(visitor).Execute();
            }

            if (gone == Rows)
            {
                // This visitor may have more.
                return (last, gone);
            }

            last = visitor;
        }

        return (visitors.Count == 0 ? null : last, gone);
    }
}

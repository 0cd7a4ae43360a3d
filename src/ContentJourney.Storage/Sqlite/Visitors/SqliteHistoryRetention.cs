using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Sqlite.Writing;

namespace ContentJourney.Storage.Sqlite.Visitors;

/// <summary>Forgets visitor by visitor: histories are clustered by visitor, and in each the oldest come first.</summary>
internal sealed class SqliteHistoryRetention(SqliteWriter writer) : IHistoryRetention
{
    private const int Step = 500;

    /// <inheritdoc/>
    public async ValueTask<long> ForgetBeforeAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var before = instant.UtcTicks;
        var (last, forgotten) = ((long?)0L, 0L);
        while (last is { } after)
        {
            (last, var gone) = await writer.WriteAsync(Step, session => Forget(session, after, before), cancellationToken);
            forgotten += gone;
        }

        return forgotten;
    }

    private static (long? Last, long Gone) Forget(SqliteSession session, long after, long before)
    {
        var visitors = session
            .Sql("SELECT number FROM visitor WHERE number > ? ORDER BY number LIMIT ?").Bind(after).Bind(Step).All(row => row.Int64(0));
        var gone = 0L;
        foreach (var visitor in visitors)
        {
            session.Sql("DELETE FROM touchpoint WHERE visitor = ? AND occurred_at < ?").Bind(visitor).Bind(before).Execute();
            if (session.Changes is > 0 and var changes)
            {
                gone += changes;
                session.Sql("UPDATE visitor SET revision = revision + 1 WHERE number = ?").Bind(visitor).Execute();
            }
        }

        return (visitors.Count == 0 ? null : visitors[^1], gone);
    }
}

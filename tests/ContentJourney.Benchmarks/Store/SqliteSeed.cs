using ContentJourney.Storage.Configuration;
using ContentJourney.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace ContentJourney.Benchmarks.Store;

/// <summary>Writes histories into a SQLite file that Edge has made and nobody has open.</summary>
internal static class SqliteSeed
{
    private const int VisitorsInCommit = 20_000;

    private const string Touchpoint = """
        INSERT INTO touchpoint (visitor, occurred_at, id, type, channel, received_at, content_id, properties, content_stages)
        VALUES (?, ?, ?, ?, 'web', ?, ?, '{"utm_source":"newsletter"}', '["awareness"]')
        """;

    /// <summary>Writes all of it, visitor by visitor.</summary>
    public static void Write(string directory, SeededHistories histories)
    {
        using var session = new SqliteSession(
            Path.Combine(directory, DataDirectory.FileName), SqliteOpenMode.ReadWrite, "PRAGMA synchronous = OFF; PRAGMA cache_size = -262144;");
        foreach (var places in Enumerable.Range(0, histories.Visitors).Chunk(VisitorsInCommit))
        {
            session.Sql("BEGIN IMMEDIATE").Execute();
            foreach (var place in places)
            {
                Write(session, histories, place);
            }

            session.Sql("COMMIT").Execute();
        }

        session.Run("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA optimize;");
    }

    private static void Write(SqliteSession session, SeededHistories histories, int place)
    {
        var id = SeededHistories.Id(histories.VisitorAt(place));
        var created = histories.At(place, 0).Ticks;
        session.Sql("INSERT INTO visitor (number, id, created_at, revision) VALUES (?, ?, ?, ?)").Bind(place + 1).Bind(id).Bind(created).Bind(created).Execute();
        session.Sql("INSERT INTO visitor_alias (id, visitor) VALUES (?, ?)").Bind(id).Bind(place + 1).Execute();
        for (var number = 0; number < histories.Each; number++)
        {
            var touchpoint = histories.At(place, number);
            session.Sql(Touchpoint)
                .Bind(place + 1).Bind(touchpoint.Ticks).Bind(touchpoint.Id).Bind(touchpoint.Type).Bind(touchpoint.Ticks).Bind(touchpoint.ContentId)
                .Execute();
        }
    }
}

using ContentJourney.Storage.Postgres.Partitions;
using Npgsql;
using NpgsqlTypes;

namespace ContentJourney.Benchmarks.Store;

/// <summary>Writes histories into a database whose schema Edge has made, in the order in which touchpoints come in.</summary>
internal static class PostgresSeed
{
    private const int RowsInCopy = 500_000;

    /// <summary>Writes all of it, then has PostgreSQL do what autovacuum would have done on the way.</summary>
    public static async Task WriteAsync(string database, SeededHistories histories)
    {
        await using var connection = new NpgsqlConnection($"{database};Search Path=contentjourney;Command Timeout=0");
        await connection.OpenAsync();
        for (var month = Month.Of(histories.Start); month.Number <= Month.Of(histories.End).Number; month = month.Plus(1))
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await PartitionTable.MakeAsync(connection, month, default);
            await transaction.CommitAsync();
        }

        Copy(connection, "visitor (visitor_id, revision, created_at, months)", histories, rows: 1, (copy, place, touchpoint) =>
        {
            copy.Write(touchpoint.Ticks, NpgsqlDbType.Bigint);
            copy.Write(touchpoint.Ticks, NpgsqlDbType.Bigint);
            copy.Write(Months(histories, place), NpgsqlDbType.Array | NpgsqlDbType.Integer);
        });
        Copy(connection, "touchpoint (visitor_id, occurred_at, id, type, channel, received_at, content_id, properties, content_stages)", histories, histories.Each, Write);
        await using var upkeep = new NpgsqlCommand("VACUUM ANALYZE", connection);
        await upkeep.ExecuteNonQueryAsync();
    }

    private static int[] Months(SeededHistories histories, int place) =>
    [
        .. Enumerable.Range(0, histories.Each)
            .Select(number => Month.Of(new DateTimeOffset(histories.At(place, number).Ticks, TimeSpan.Zero)).Number).Distinct(),
    ];

    private static void Write(NpgsqlBinaryImporter copy, int place, SeededTouchpoint touchpoint)
    {
        copy.Write(touchpoint.Ticks, NpgsqlDbType.Bigint);
        copy.Write(touchpoint.Id, NpgsqlDbType.Text);
        copy.Write(touchpoint.Type, NpgsqlDbType.Text);
        copy.Write("web", NpgsqlDbType.Text);
        copy.Write(touchpoint.Ticks, NpgsqlDbType.Bigint);
        copy.Write(touchpoint.ContentId, NpgsqlDbType.Text);
        copy.Write("""{"utm_source":"newsletter"}""", NpgsqlDbType.Text);
        copy.Write("""["awareness"]""", NpgsqlDbType.Text);
    }

    private static void Copy(
        NpgsqlConnection connection, string columns, SeededHistories histories, int rows, Action<NpgsqlBinaryImporter, int, SeededTouchpoint> write)
    {
        for (var number = 0; number < rows; number++)
        {
            foreach (var places in Enumerable.Range(0, histories.Visitors).Chunk(RowsInCopy))
            {
                using var copy = connection.BeginBinaryImport($"COPY {columns} FROM STDIN (FORMAT BINARY)");
                foreach (var place in places)
                {
                    var touchpoint = histories.At(place, number);
                    copy.StartRow();
                    copy.Write(SeededHistories.Id(touchpoint.Visitor), NpgsqlDbType.Uuid);
                    write(copy, place, touchpoint);
                }

                copy.Complete();
            }
        }
    }
}

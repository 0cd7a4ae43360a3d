using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Postgres.Partitions;
using ContentJourney.Storage.Touchpoints;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>Reads a visitor with the history.</summary>
internal static class VisitorReading
{
    private const int VisitorColumns = 9;

    // The months of the last year and this one: where most histories lie.
    private const int Likely = 13;

    /// <summary>The row, then what the visitor has in those of the given months in which there is anything.</summary>
    /// <remarks>
    /// One statement sees one instant; asked by visitor_id alone, it stays on one shard. The months that the visitor has are looked into one by
    /// one ("OFFSET 0" keeps the planner from looking into all of them instead); $5 and $6 leave out other partitions before that.
    /// </remarks>
    public const string Find = $"""
        SELECT found.* FROM visitor CROSS JOIN LATERAL (
            SELECT {VisitorTable.Columns}, {TouchpointTable.NoColumns}
            UNION ALL
            SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, {TouchpointTable.Columns}
            FROM unnest($2, $3, $4) AS month (number, starts_at, ends_at) CROSS JOIN LATERAL (
                SELECT * FROM touchpoint
                WHERE touchpoint.visitor_id = $1 AND occurred_at >= starts_at AND occurred_at < ends_at AND occurred_at >= $5 AND occurred_at < $6
                OFFSET 0) AS history
            WHERE number = ANY (months)) AS found
        WHERE visitor.visitor_id = $1
        """;

    /// <summary>The visitor named by any of its ids.</summary>
    /// <param name="connection">Where to ask.</param>
    /// <param name="id">One of the ids.</param>
    /// <param name="current">The month in which the history may well end.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<StoredVisitor?> FindAsync(NpgsqlConnection connection, Guid id, Month current, CancellationToken cancellationToken)
    {
        var (row, history) = await ReadAsync(connection, id, current, cancellationToken);
        if (row?.JoinedTo is { } known)
        {
            (row, history) = await ReadAsync(connection, known, current, cancellationToken);
        }

        HistoryOrder.Restore(history);
        return row is null ? null : ToStored(row, history);
    }

    /// <summary>The visitor named by any of its ids, without the history.</summary>
    public static async Task<StoredVisitor?> FindProfileAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellationToken)
    {
        var row = await VisitorTable.FindAsync(connection, id, cancellationToken);
        if (row?.JoinedTo is { } known)
        {
            row = await VisitorTable.FindAsync(connection, known, cancellationToken);
        }

        return row is null ? null : ToStored(row, []);
    }

    private static StoredVisitor ToStored(VisitorRow row, IReadOnlyList<Touchpoint> history) => new()
    {
        Id = new VisitorId(row.Id),
        Revision = row.Revision,
        UserId = row.UserId,
        CreatedAt = row.CreatedAt,
        Consent = row.Consent,
        Traits = row.Traits,
        Assignments = row.Assignments,
        Touchpoints = history,
    };

    // Which months the visitor has stands in the same answer as what was found in those that were asked for.
    private static async Task<(VisitorRow? Row, List<Touchpoint> History)> ReadAsync(
        NpgsqlConnection connection, Guid id, Month current, CancellationToken cancellationToken)
    {
        for (int[] asked = [.. Enumerable.Range(current.Number - Likely + 1, Likely)]; ;)
        {
            var (row, history) = await ReadAsync(connection, id, asked, cancellationToken);
            if (row is null || row.Months.All(asked.Contains))
            {
                return (row, history);
            }

            asked = row.Months;
        }
    }

    private static async Task<(VisitorRow? Row, List<Touchpoint> History)> ReadAsync(
        NpgsqlConnection connection, Guid id, int[] months, CancellationToken cancellationToken)
    {
        VisitorRow? row = null;
        var history = new List<Touchpoint>();
        await using var batch = Batch(connection, id, months);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (reader.IsDBNull(VisitorColumns))
            {
                row = VisitorTable.Read(reader);
            }
            else
            {
                TouchpointTable.Read(reader, VisitorColumns, history);
            }
        }

        return (row, history);
    }

    private static NpgsqlBatch Batch(NpgsqlConnection connection, Guid id, int[] months)
    {
        var starts = Array.ConvertAll(months, month => new Month(month).Start);
        var ends = Array.ConvertAll(months, month => new Month(month).End);
        var batch = connection.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(KeptPlans.OfTransaction));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Find)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = id },
                new NpgsqlParameter<int[]> { TypedValue = months },
                new NpgsqlParameter<long[]> { TypedValue = starts },
                new NpgsqlParameter<long[]> { TypedValue = ends },
                new NpgsqlParameter<long> { TypedValue = starts[0] },
                new NpgsqlParameter<long> { TypedValue = ends[^1] },
            },
        });
        return batch;
    }
}

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

    // Each number of parts is a statement of its own; beyond, gaps are looked into as well.
    private const int Parts = 4;

    // One statement sees one instant; asked by visitor_id alone, it stays on one shard.
    private const string Find = $"""
        SELECT {VisitorTable.Columns}, {TouchpointTable.NoColumns} FROM visitor WHERE visitor_id = $1
        UNION ALL
        SELECT visitor_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, {TouchpointTable.Columns} FROM touchpoint
        WHERE visitor_id = $1 AND (
        """;

    private static readonly string[] s_find =
        [.. Enumerable.Range(1, Parts).Select(parts => Find + string.Join(" OR ", Enumerable.Range(1, parts).Select(Part)) + ")")];

    /// <summary>The visitor named by any of its ids.</summary>
    /// <param name="connection">Where to ask.</param>
    /// <param name="id">One of the ids.</param>
    /// <param name="likely">The month in which the history may well be.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<StoredVisitor?> FindAsync(NpgsqlConnection connection, Guid id, Month likely, CancellationToken cancellationToken)
    {
        var (row, history) = await ReadAsync(connection, id, likely, cancellationToken);
        if (row?.JoinedTo is { } known)
        {
            (row, history) = await ReadAsync(connection, known, likely, cancellationToken);
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
        NpgsqlConnection connection, Guid id, Month likely, CancellationToken cancellationToken)
    {
        for (int[] asked = [likely.Number]; ;)
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
        await using var command = Command(connection, id, months);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
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

    private static NpgsqlCommand Command(NpgsqlConnection connection, Guid id, int[] months)
    {
        var spans = MonthSet.Spans(months, Parts);
        var command = new NpgsqlCommand(s_find[spans.Count - 1], connection) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = id } } };
        foreach (var (start, end) in spans)
        {
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = start });
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = end });
        }

        return command;
    }

    private static string Part(int number) => $"occurred_at >= ${2 * number} AND occurred_at < ${(2 * number) + 1}";
}

using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Touchpoints;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>Reads a visitor with the history.</summary>
internal static class VisitorReading
{
    private const int VisitorColumns = 8;

    // One statement sees one instant; asked by visitor_id alone, it stays on one shard. Months follow each other, and in
    // each the key is in order.
    private const string Find = $"""
        SELECT {VisitorTable.Columns},
            NULL::bigint, NULL, NULL, NULL, NULL::bigint, NULL, NULL::float8, NULL::float8, NULL, NULL, NULL
        FROM visitor WHERE visitor_id = $1
        UNION ALL
        SELECT visitor_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, {TouchpointTable.Columns} FROM touchpoint
        WHERE visitor_id = $1
        """;

    /// <summary>The visitor named by any of its ids.</summary>
    public static async Task<StoredVisitor?> FindAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellationToken)
    {
        var (row, history) = await ReadAsync(connection, id, cancellationToken);
        if (row?.JoinedTo is { } known)
        {
            (row, history) = await ReadAsync(connection, known, cancellationToken);
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

    private static async Task<(VisitorRow? Row, List<Touchpoint> History)> ReadAsync(
        NpgsqlConnection connection, Guid id, CancellationToken cancellationToken)
    {
        VisitorRow? row = null;
        var history = new List<Touchpoint>();
        await using var command = new NpgsqlCommand(Find, connection)
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = id } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (reader.IsDBNull(VisitorColumns))
            {
                row = VisitorTable.Read(reader);
            }
            else
            {
                history.Add(TouchpointTable.Read(reader, VisitorColumns));
            }
        }

        return (row, history);
    }
}

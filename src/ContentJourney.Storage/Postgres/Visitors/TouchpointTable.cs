using ContentJourney.Engine.Touchpoints;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Touchpoints;
using Npgsql;
using NpgsqlTypes;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>Statements on <c>touchpoint</c> and <c>touchpoint_id</c>. Who writes holds the visitors' rows.</summary>
internal static class TouchpointTable
{
    /// <summary>Columns after <c>visitor_id</c>, in the order in which <see cref="Read"/> reads them.</summary>
    public const string Columns =
        "occurred_at, id, type, channel, received_at, content_id, value, sentiment, properties, content_stages, content_personas";

    // Asked and added apart: nobody else adds ids of visitors who are held, and ON CONFLICT costs more than twice as much.
    private const string AddIds = "INSERT INTO touchpoint_id (visitor_id, id, occurred_at) SELECT * FROM unnest($1, $2, $3)";

    private const string FindIds = """
        SELECT visitor_id, id FROM unnest($1, $2) AS given (visitor_id, id) JOIN touchpoint_id USING (visitor_id, id)
        """;

    /// <summary>Which of the ids their visitors have.</summary>
    public static HashSet<(Guid Visitor, string Id)> Known(NpgsqlConnection connection, List<NewTouchpoint> touchpoints)
    {
        var known = new HashSet<(Guid, string)>();
        if (touchpoints.Count == 0)
        {
            return known;
        }

        using var command = new NpgsqlCommand(FindIds, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid[]> { TypedValue = [.. touchpoints.Select(touchpoint => touchpoint.Visitor)] },
                new NpgsqlParameter<string[]> { TypedValue = [.. touchpoints.Select(touchpoint => touchpoint.Id)] },
            },
        };
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            known.Add((reader.GetGuid(0), reader.GetString(1)));
        }

        return known;
    }

    /// <summary>Adds the ids of touchpoints, which their visitors do not have.</summary>
    public static NpgsqlBatchCommand Ids(List<NewTouchpoint> touchpoints) => new(AddIds)
    {
        Parameters =
        {
            new NpgsqlParameter<Guid[]> { TypedValue = [.. touchpoints.Select(touchpoint => touchpoint.Visitor)] },
            new NpgsqlParameter<string[]> { TypedValue = [.. touchpoints.Select(touchpoint => touchpoint.Id)] },
            new NpgsqlParameter<long[]> { TypedValue = [.. touchpoints.Select(touchpoint => touchpoint.Touchpoint.OccurredAt.UtcTicks)] },
        },
    };

    /// <summary>Adds touchpoints, whose ids are added with <see cref="Ids"/>.</summary>
    public static void Copy(NpgsqlConnection connection, List<NewTouchpoint> touchpoints)
    {
        if (touchpoints.Count == 0)
        {
            return;
        }

        using var copy = connection.BeginBinaryImport($"COPY touchpoint (visitor_id, {Columns}) FROM STDIN (FORMAT BINARY)");
        foreach (var touchpoint in touchpoints)
        {
            Write(copy, touchpoint);
        }

        copy.Complete();
    }

    /// <summary>The touchpoint of the current row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">The column of <c>occurred_at</c>.</param>
    public static Touchpoint Read(NpgsqlDataReader row, int first) => new()
    {
        OccurredAt = row.Instant(first),
        Id = row.Text(first + 1),
        Type = row.Text(first + 2),
        Channel = row.TextOrNull(first + 3),
        ReceivedAt = row.Instant(first + 4),
        ContentId = row.TextOrNull(first + 5),
        Value = row.IsDBNull(first + 6) ? null : row.GetDouble(first + 6),
        Sentiment = row.IsDBNull(first + 7) ? null : row.GetDouble(first + 7),
        Properties = ScalarMap.Read(row.Utf8(first + 8)),
        ContentStages = AliasList.Read(row.Utf8(first + 9)),
        ContentPersonas = AliasList.Read(row.Utf8(first + 10)),
    };

    private static void Write(NpgsqlBinaryImporter copy, NewTouchpoint row)
    {
        var touchpoint = row.Touchpoint;
        copy.StartRow();
        copy.Write(row.Visitor, NpgsqlDbType.Uuid);
        copy.Write(touchpoint.OccurredAt.UtcTicks, NpgsqlDbType.Bigint);
        copy.Write(row.Id, NpgsqlDbType.Text);
        copy.Write(PostgresText.Escape(touchpoint.Type), NpgsqlDbType.Text);
        Write(copy, PostgresText.EscapeOrNull(touchpoint.Channel));
        copy.Write(touchpoint.ReceivedAt.UtcTicks, NpgsqlDbType.Bigint);
        Write(copy, PostgresText.EscapeOrNull(touchpoint.ContentId));
        Write(copy, touchpoint.Value);
        Write(copy, touchpoint.Sentiment);
        WriteUtf8(copy, ScalarMap.Write(touchpoint.Properties));
        WriteUtf8(copy, AliasList.Write(touchpoint.ContentStages));
        WriteUtf8(copy, AliasList.Write(touchpoint.ContentPersonas));
    }

    private static void Write(NpgsqlBinaryImporter copy, string? text)
    {
        if (text is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(text, NpgsqlDbType.Text);
        }
    }

    private static void Write(NpgsqlBinaryImporter copy, double? number)
    {
        if (number is { } given)
        {
            copy.Write(given, NpgsqlDbType.Double);
        }
        else
        {
            copy.WriteNull();
        }
    }

    private static void WriteUtf8(NpgsqlBinaryImporter copy, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(text.ToArray(), NpgsqlDbType.Text);
        }
    }
}

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
        SELECT visitor_id, id FROM unnest($1, $2, $3) AS given (visitor_id, id, instant) JOIN touchpoint_id USING (visitor_id, id)
        """;

    // What was shown is found by its whole key, in its month.
    private const string FindShows = """
        SELECT visitor_id, id FROM unnest($1, $2, $3) AS given (visitor_id, id, occurred_at) JOIN touchpoint USING (visitor_id, occurred_at, id)
        """;

    /// <summary>Which of the touchpoints their visitors have.</summary>
    public static HashSet<(Guid Visitor, string Id)> Known(NpgsqlConnection connection, List<NewTouchpoint> touchpoints)
    {
        var known = new HashSet<(Guid, string)>();
        AddFound(connection, FindIds, touchpoints.FindAll(touchpoint => !touchpoint.IsShow), known);
        AddFound(connection, FindShows, touchpoints.FindAll(touchpoint => touchpoint.IsShow), known);
        return known;
    }

    /// <summary>Adds the ids of touchpoints, which their visitors do not have.</summary>
    public static NpgsqlBatchCommand Ids(List<NewTouchpoint> touchpoints)
    {
        var add = new NpgsqlBatchCommand(AddIds);
        Bind(add.Parameters, touchpoints);
        return add;
    }

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

    private static void AddFound(NpgsqlConnection connection, string find, List<NewTouchpoint> touchpoints, HashSet<(Guid, string)> known)
    {
        if (touchpoints.Count == 0)
        {
            return;
        }

        using var command = connection.Sql(find);
        Bind(command.Parameters, touchpoints);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            known.Add((reader.GetGuid(0), reader.GetString(1)));
        }
    }

    private static void Bind(NpgsqlParameterCollection parameters, List<NewTouchpoint> touchpoints)
    {
        parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. touchpoints.Select(touchpoint => touchpoint.Visitor)] });
        parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. touchpoints.Select(touchpoint => touchpoint.Id)] });
        parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. touchpoints.Select(touchpoint => touchpoint.Touchpoint.OccurredAt.UtcTicks)] });
    }

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

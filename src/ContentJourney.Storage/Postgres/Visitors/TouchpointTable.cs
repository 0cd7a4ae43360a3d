using ContentJourney.Engine.Touchpoints;
using ContentJourney.Storage.Postgres.Connections;
using ContentJourney.Storage.Touchpoints;
using Npgsql;

namespace ContentJourney.Storage.Postgres.Visitors;

/// <summary>Statements on <c>touchpoint</c>. Who writes holds the visitors' rows.</summary>
internal static class TouchpointTable
{
    /// <summary>Columns after <c>visitor_id</c>, in the order in which <see cref="Read"/> reads them.</summary>
    public const string Columns =
        "occurred_at, id, type, channel, received_at, content_id, value, sentiment, properties, content_stages, content_personas, shows";

    /// <summary>As many NULLs of the types of <see cref="Columns"/>.</summary>
    public const string NoColumns =
        "NULL::bigint, NULL, NULL, NULL, NULL::bigint, NULL, NULL::float8, NULL::float8, NULL, NULL, NULL, NULL";

    // Sent as the bytes that they are.
    private const string Texts = "text[]";

    private const string CopyIn = $"COPY touchpoint (visitor_id, {Columns}) FROM STDIN (FORMAT BINARY)";

    /// <summary>Rows that <see cref="Bind(NpgsqlParameterCollection, ValueTuple{Guid, NewTouchpoint}[])"/> gives.</summary>
    /// <param name="first">The number of the first parameter.</param>
    public static string Given(int first) =>
        $"SELECT {string.Join(", ", $"visitor_id, {Columns}".Split(", ").Select((column, place) => $"unnest(${first + place}) AS {column}"))}";

    /// <summary>Adds the columns of touchpoints as parameters: their visitors', then <see cref="Columns"/>.</summary>
    public static void Bind(NpgsqlParameterCollection parameters, (Guid Visitor, NewTouchpoint Row)[] touchpoints)
    {
        Bind(parameters, touchpoints, touchpoint => touchpoint.Visitor);
        Bind(parameters, touchpoints, touchpoint => touchpoint.Row.OccurredAt);
        Bind(parameters, touchpoints, touchpoint => touchpoint.Row.Id);
        Bind(parameters, touchpoints, touchpoint => touchpoint.Row.Type);
        Bind(parameters, touchpoints, touchpoint => touchpoint.Row.Channel);
        Bind(parameters, touchpoints, touchpoint => touchpoint.Row.ReceivedAt);
        Bind(parameters, touchpoints, touchpoint => touchpoint.Row.ContentId);
        Bind(parameters, touchpoints, touchpoint => touchpoint.Row.Value);
        Bind(parameters, touchpoints, touchpoint => touchpoint.Row.Sentiment);
        Bind(parameters, touchpoints, touchpoint => touchpoint.Row.Properties, Texts);
        Bind(parameters, touchpoints, touchpoint => touchpoint.Row.ContentStages, Texts);
        Bind(parameters, touchpoints, touchpoint => touchpoint.Row.ContentPersonas, Texts);
        Bind(parameters, touchpoints, touchpoint => touchpoint.Row.Shows, Texts);
    }

    /// <summary>Adds touchpoints whose ids their visitors do not have.</summary>
    public static void Copy(NpgsqlConnection connection, List<(Guid Visitor, NewTouchpoint Row)> touchpoints)
    {
        if (touchpoints.Count == 0)
        {
            return;
        }

        // Written by hand: Npgsql's importer takes several times as long for a row, and all visitors wait for this thread. What fails
        // here is the connection, and that ends with it: to end the stream as well would hide what was wrong.
        var stream = connection.BeginRawBinaryCopy(CopyIn);
        var copy = new BinaryRows(stream);
        foreach (var (visitor, row) in touchpoints)
        {
            Write(copy, visitor, row);
        }

        copy.Complete();
        stream.Dispose();
    }

    /// <summary>Adds the touchpoints of the current row to a history.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">The column of <c>occurred_at</c>.</param>
    /// <param name="history">Where they are added.</param>
    public static void Read(NpgsqlDataReader row, int first, List<Touchpoint> history)
    {
        var touchpoint = new Touchpoint
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
        if (row.IsDBNull(first + 11))
        {
            history.Add(touchpoint);
        }
        else
        {
            ShowRun.Read(touchpoint, row.Utf8(first + 11), history);
        }
    }

    private static void Bind<T>(
        NpgsqlParameterCollection parameters, (Guid Visitor, NewTouchpoint Row)[] touchpoints, Converter<(Guid Visitor, NewTouchpoint Row), T> column,
        string? type = null) =>
        parameters.Add(new NpgsqlParameter<T[]> { TypedValue = Array.ConvertAll(touchpoints, column), DataTypeName = type });

    private static void Write(BinaryRows copy, Guid visitor, NewTouchpoint row)
    {
        copy.Start(fields: 13);
        copy.Write(visitor);
        copy.Write(row.OccurredAt);
        copy.Write(row.Id);
        copy.Write(row.Type);
        copy.Write(row.Channel);
        copy.Write(row.ReceivedAt);
        copy.Write(row.ContentId);
        copy.Write(row.Value);
        copy.Write(row.Sentiment);
        copy.WriteUtf8(row.Properties);
        copy.WriteUtf8(row.ContentStages);
        copy.WriteUtf8(row.ContentPersonas);
        copy.WriteUtf8(row.Shows);
    }
}

using System.Text;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Touchpoints;

namespace ContentJourney.Storage.Sqlite.Visitors;

/// <summary>Statements on <c>touchpoint</c>.</summary>
internal static class TouchpointTable
{
    /// <summary>What a touchpoint is.</summary>
    public const string Columns =
        "occurred_at, id, type, channel, received_at, content_id, value, sentiment, properties, content_stages, content_personas, shows";

    private static readonly Recurring<string> Texts = new(Encoding.UTF8.GetString);
    private static readonly Recurring<IReadOnlyList<string>> Aliases = new(AliasList.Read);

    /// <summary>Adds a row unless the visitor has one of that id.</summary>
    /// <returns>Whether it was added.</returns>
    public static bool Add(SqliteSession session, long visitor, TouchpointRow row)
    {
        Bind(
            session
                .Sql($"INSERT INTO touchpoint (visitor, {Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .Bind(visitor),
            row).Execute();
        return session.Changes == 1;
    }

    /// <summary>Binds a row to <see cref="Columns"/>.</summary>
    public static SqliteStatement Bind(SqliteStatement statement, TouchpointRow row) => statement
        .Bind(row.Touchpoint.OccurredAt.UtcTicks).Bind(row.Touchpoint.Id).Bind(row.Touchpoint.Type).Bind(row.Touchpoint.Channel)
        .Bind(row.Touchpoint.ReceivedAt.UtcTicks).Bind(row.ContentId).Bind(row.Touchpoint.Value).Bind(row.Touchpoint.Sentiment)
        .BindUtf8(row.Properties).BindUtf8(row.ContentStages).BindUtf8(row.ContentPersonas).BindUtf8(row.Shows);

    /// <summary>The history of a visitor, by time, then id.</summary>
    public static List<Touchpoint> List(SqliteSession session, VisitorRow visitor)
    {
        var history = new List<Touchpoint>();
        session
            .Sql($"SELECT {Columns} FROM touchpoint WHERE visitor = ? ORDER BY occurred_at, id")
            .Bind(visitor.Number).Each(row => Read(row, history));
        if (visitor.HasUnsettled)
        {
            session.Sql($"SELECT {Columns} FROM touchpoint_unsettled WHERE visitor = ?").Bind(visitor.Number).Each(row => Read(row, history));
        }

        HistoryOrder.Restore(history);
        return history;
    }

    /// <summary>Moves a history to another visitor, except for ids that the other has. What was shown is moved in any case.</summary>
    public static void Move(SqliteSession session, long from, long to)
    {
        session.Sql("UPDATE OR IGNORE touchpoint SET visitor = ? WHERE visitor = ?").Bind(to).Bind(from).Execute();
        session
            .Sql($"INSERT INTO touchpoint (visitor, {CarriedShows.Columns}) SELECT ?, {CarriedShows.Values} FROM touchpoint WHERE visitor = ? AND {CarriedShows.Are}")
            .Bind(to).Bind(from).Execute();
    }

    private static void Read(SqliteStatement row, List<Touchpoint> history)
    {
        var touchpoint = new Touchpoint
        {
            OccurredAt = row.Instant(0),
            Id = row.Text(1),
            Type = Texts.Decode(row.Utf8(2)),
            Channel = row.IsNull(3) ? null : Texts.Decode(row.Utf8(3)),
            ReceivedAt = row.Instant(4),
            ContentId = row.TextOrNull(5),
            Value = row.Double(6),
            Sentiment = row.Double(7),
            Properties = ScalarMap.Read(row.Utf8(8)),
            ContentStages = Aliases.Decode(row.Utf8(9)),
            ContentPersonas = Aliases.Decode(row.Utf8(10)),
        };
        if (row.Utf8(11) is { IsEmpty: false } shows)
        {
            ShowRun.Read(touchpoint, shows, history);
        }
        else
        {
            history.Add(touchpoint);
        }
    }
}

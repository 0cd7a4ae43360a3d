using System.Text;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Storage.Sqlite.Connections;
using ContentJourney.Storage.Touchpoints;

namespace ContentJourney.Storage.Sqlite.Visitors;

/// <summary>Statements on <c>touchpoint</c>.</summary>
internal static class TouchpointTable
{
    private const string Columns =
        "occurred_at, id, type, channel, received_at, content_id, value, sentiment, properties, content_stages, content_personas";

    private static readonly Recurring<string> Texts = new(Encoding.UTF8.GetString);
    private static readonly Recurring<IReadOnlyList<string>> Aliases = new(AliasList.Read);

    /// <summary>Adds a touchpoint unless the visitor has one of that id.</summary>
    /// <returns>Whether it was added.</returns>
    public static bool Add(SqliteSession session, long visitor, Touchpoint touchpoint)
    {
        session
            .Sql($"INSERT INTO touchpoint (visitor, {Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
            .Bind(visitor)
            .Bind(touchpoint.OccurredAt.UtcTicks).Bind(touchpoint.Id).Bind(touchpoint.Type).Bind(touchpoint.Channel)
            .Bind(touchpoint.ReceivedAt.UtcTicks).Bind(touchpoint.ContentId).Bind(touchpoint.Value).Bind(touchpoint.Sentiment)
            .BindUtf8(ScalarMap.Write(touchpoint.Properties))
            .BindUtf8(AliasList.Write(touchpoint.ContentStages))
            .BindUtf8(AliasList.Write(touchpoint.ContentPersonas))
            .Execute();
        return session.Changes == 1;
    }

    /// <summary>The history of a visitor, by time, then id.</summary>
    public static List<Touchpoint> List(SqliteSession session, long visitor)
    {
        var history = session
            .Sql($"SELECT {Columns} FROM touchpoint WHERE visitor = ? ORDER BY occurred_at, id")
            .Bind(visitor).All(Read);
        HistoryOrder.Restore(history);
        return history;
    }

    /// <summary>Moves a history to another visitor, except for ids that the other has.</summary>
    public static void Move(SqliteSession session, long from, long to) => session
        .Sql("UPDATE OR IGNORE touchpoint SET visitor = ? WHERE visitor = ?").Bind(to).Bind(from).Execute();

    private static Touchpoint Read(SqliteStatement row) => new()
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
}

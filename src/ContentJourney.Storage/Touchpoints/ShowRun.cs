using System.Text.Json;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Storage.Touchpoints;

/// <summary>
/// What one answer showed, as one row instead of a row each: touchpoints of one instant that differ only in content, tags and slot, and
/// whose ids are GUIDs that follow each other. The row is the first of them, with the items of all as a JSON array of arrays. Or it is the
/// touchpoint that asked for the answer, whose own columns they leave alone: then their first id stands before the items.
/// </summary>
internal static class ShowRun
{
    private const string Slot = "slot";

    /// <summary>How many touchpoints from a place on may share a row; 1: that one stands for itself.</summary>
    public static int LengthAt(IReadOnlyList<Touchpoint> touchpoints, int from) => Math.Max(1, ShowsAt(touchpoints, from));

    /// <summary>
    /// How many shows that follow a touchpoint may lie in its row: all of a run that was shown when the touchpoint was received. It must not
    /// have occurred later, so that nobody looks for them before it. 0: none.
    /// </summary>
    public static int LengthAfter(IReadOnlyList<Touchpoint> touchpoints, int place)
    {
        var (touchpoint, from) = (touchpoints[place], place + 1);
        return touchpoint.Type != TouchpointTypes.ContentShown
            && touchpoint.OccurredAt <= touchpoint.ReceivedAt
            && from < touchpoints.Count
            && touchpoints[from].OccurredAt == touchpoint.ReceivedAt
            && touchpoints[from].ReceivedAt == touchpoint.ReceivedAt
                ? ShowsAt(touchpoints, from)
                : 0;
    }

    /// <summary>The items of a run.</summary>
    /// <param name="touchpoints">Touchpoints among which it stands.</param>
    /// <param name="from">Its place.</param>
    /// <param name="length">How many there are, as <see cref="LengthAt"/> says.</param>
    public static byte[] Write(IReadOnlyList<Touchpoint> touchpoints, int from, int length) =>
        StoredJson.Write((touchpoints, from, length), static (writer, run) => Write(writer, run.touchpoints, run.from, run.length, id: null));

    /// <summary>The items of a run in the row of the touchpoint before it, as <see cref="LengthAfter"/> says.</summary>
    /// <inheritdoc cref="Write(IReadOnlyList{Touchpoint}, int, int)"/>
    public static byte[] WriteCarried(IReadOnlyList<Touchpoint> touchpoints, int from, int length) => StoredJson.Write(
        (touchpoints, from, length), static (writer, run) => Write(writer, run.touchpoints, run.from, run.length, run.touchpoints[run.from].Id));

    /// <summary>Adds the touchpoints of a row to a history: a run, or the row's own and those that it carries.</summary>
    /// <param name="row">The row; of a run the first without content.</param>
    /// <param name="items">What was written of the shows.</param>
    /// <param name="history">Where they are added.</param>
    public static void Read(Touchpoint row, ReadOnlySpan<byte> items, List<Touchpoint> history)
    {
        var reader = new Utf8JsonReader(items);
        reader.Read();
        reader.Read();
        var first = row;
        if (reader.TokenType == JsonTokenType.String)
        {
            history.Add(row);
            first = new Touchpoint
            {
                Id = reader.GetString()!,
                Type = TouchpointTypes.ContentShown,
                OccurredAt = row.ReceivedAt,
                ReceivedAt = row.ReceivedAt,
            };
            reader.Read();
        }

        _ = GuidText.TryRead(first.Id, out var number);
        for (var place = 0; reader.TokenType == JsonTokenType.StartArray; place++)
        {
            history.Add(ReadItem(ref reader, first) with { Id = place == 0 ? first.Id : GuidText.Of(number + (UInt128)place) });
            reader.Read();
            reader.Read();
        }
    }

    private static Touchpoint ReadItem(ref Utf8JsonReader reader, Touchpoint first)
    {
        reader.Read();
        var slot = reader.GetString()!;
        reader.Read();
        return first with
        {
            ContentId = reader.GetString(),
            ContentStages = AliasList.Read(ref reader),
            ContentPersonas = AliasList.Read(ref reader),
            Properties = new Dictionary<string, Scalar>(1, StringComparer.Ordinal) { [Slot] = Scalar.From(slot) },
        };
    }

    // How many shows from a place on are of one run; 0: there is none.
    private static int ShowsAt(IReadOnlyList<Touchpoint> touchpoints, int from)
    {
        if (!MayShare(touchpoints[from]) || !GuidText.TryRead(touchpoints[from].Id, out var number))
        {
            return 0;
        }

        var end = from + 1;
        while (end < touchpoints.Count
            && MayShare(touchpoints[end])
            && touchpoints[end].OccurredAt == touchpoints[from].OccurredAt
            && touchpoints[end].ReceivedAt == touchpoints[from].ReceivedAt
            && GuidText.TryRead(touchpoints[end].Id, out var next)
            && next == number + (UInt128)(end - from))
        {
            end++;
        }

        return end - from;
    }

    private static bool MayShare(Touchpoint touchpoint) =>
        touchpoint is { Type: TouchpointTypes.ContentShown, ContentId: not null, Channel: null, Value: null, Sentiment: null, Properties.Count: 1 }
        && touchpoint.Properties.TryGetValue(Slot, out var slot) && slot.Kind == JsonValueKind.String;

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<Touchpoint> touchpoints, int from, int length, string? id)
    {
        writer.WriteStartArray();
        if (id is not null)
        {
            writer.WriteStringValue(id);
        }

        for (var i = from; i < from + length; i++)
        {
            writer.WriteStartArray();
            touchpoints[i].Properties[Slot].WriteTo(writer);
            writer.WriteStringValue(touchpoints[i].ContentId);
            AliasList.Write(writer, touchpoints[i].ContentStages);
            AliasList.Write(writer, touchpoints[i].ContentPersonas);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }
}

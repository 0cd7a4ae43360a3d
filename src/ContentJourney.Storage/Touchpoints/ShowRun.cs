using System.Buffers.Binary;
using System.Collections.ObjectModel;
using System.Text.Json;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Storage.Touchpoints;

/// <summary>
/// What one answer showed, as one row instead of a row each: touchpoints of one instant that differ only in content, tags and slot, and
/// whose ids are GUIDs that follow each other. The row is the first of them, with the items of all as a JSON array of arrays.
/// </summary>
internal static class ShowRun
{
    private const string Slot = "slot";
    private const int GuidLength = 36;

    /// <summary>How many touchpoints from a place on may share a row; 1: that one stands for itself.</summary>
    public static int LengthAt(IReadOnlyList<Touchpoint> touchpoints, int from)
    {
        if (!MayShare(touchpoints[from]) || !TryNumber(touchpoints[from].Id, out var number))
        {
            return 1;
        }

        var end = from + 1;
        while (end < touchpoints.Count
            && MayShare(touchpoints[end])
            && touchpoints[end].OccurredAt == touchpoints[from].OccurredAt
            && touchpoints[end].ReceivedAt == touchpoints[from].ReceivedAt
            && TryNumber(touchpoints[end].Id, out var next)
            && next == number + (UInt128)(end - from))
        {
            end++;
        }

        return end - from;
    }

    /// <summary>The items of a run.</summary>
    /// <param name="touchpoints">Touchpoints among which it stands.</param>
    /// <param name="from">Its place.</param>
    /// <param name="length">How many there are, as <see cref="LengthAt"/> says.</param>
    public static byte[] Write(IReadOnlyList<Touchpoint> touchpoints, int from, int length) =>
        StoredJson.Write((touchpoints, from, length), static (writer, run) => Write(writer, run.touchpoints, run.from, run.length));

    /// <summary>The touchpoints of a run.</summary>
    /// <param name="row">The row: the first of them without content.</param>
    /// <param name="items">What <see cref="Write(IReadOnlyList{Touchpoint}, int, int)"/> wrote.</param>
    public static IEnumerable<Touchpoint> Read(Touchpoint row, ReadOnlySpan<byte> items)
    {
        _ = TryNumber(row.Id, out var number);
        var run = new List<Touchpoint>();
        var reader = new Utf8JsonReader(items);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Read();
            var slot = reader.GetString()!;
            reader.Read();
            run.Add(row with
            {
                Id = run.Count == 0 ? row.Id : GuidText.Of(number + (UInt128)run.Count),
                ContentId = reader.GetString(),
                ContentStages = ReadAliases(ref reader),
                ContentPersonas = ReadAliases(ref reader),
                Properties = new Dictionary<string, Scalar>(1, StringComparer.Ordinal) { [Slot] = Scalar.From(slot) },
            });
            reader.Read();
        }

        return run;
    }

    private static bool MayShare(Touchpoint touchpoint) =>
        touchpoint is { Type: TouchpointTypes.ContentShown, ContentId: not null, Channel: null, Value: null, Sentiment: null, Properties.Count: 1 }
        && touchpoint.Properties.TryGetValue(Slot, out var slot) && slot.Kind == JsonValueKind.String;

    // Only the spelling that GuidText gives back.
    private static bool TryNumber(string id, out UInt128 number)
    {
        number = default;
        if (id.Length != GuidLength || !Guid.TryParseExact(id, "D", out var guid) || guid.ToString("D") != id)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[16];
        guid.TryWriteBytes(bytes, bigEndian: true, out _);
        number = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        return true;
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<Touchpoint> touchpoints, int from, int length)
    {
        writer.WriteStartArray();
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

    private static IReadOnlyList<string> ReadAliases(ref Utf8JsonReader reader)
    {
        reader.Read();
        List<string>? aliases = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            (aliases ??= []).Add(reader.GetString()!);
        }

        return aliases is null ? ReadOnlyCollection<string>.Empty : aliases;
    }
}

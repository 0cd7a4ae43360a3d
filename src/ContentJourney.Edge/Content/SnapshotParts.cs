using System.Buffers;
using System.Text.Json;

namespace ContentJourney.Edge.Content;

/// <summary>
/// A snapshot document taken apart: its frame, in which the lists of items stand empty, and the items. Parsed as one, a document
/// of hundreds of megabytes would need as much again and more.
/// </summary>
internal sealed class SnapshotParts
{
    /// <summary>The name of the list that the document as a whole is, where it is an answer of the Delivery API.</summary>
    public const string WholeDocument = "";

    private const int DepthOfAnswer = 1;
    private const int DepthOfCulture = 3;

    private readonly Dictionary<string, List<ReadOnlyMemory<byte>>> _items = new(StringComparer.Ordinal);

    private SnapshotParts(ReadOnlyMemory<byte> frame) => Frame = frame;

    /// <summary>The document without the items.</summary>
    public ReadOnlyMemory<byte> Frame { get; private set; }

    /// <summary>Takes a document apart.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static SnapshotParts Of(ReadOnlyMemory<byte> utf8, JsonDocumentOptions options)
    {
        var parts = new SnapshotParts(default);
        var frame = new ArrayBufferWriter<byte>();
        var reader = new Utf8JsonReader(utf8.Span, new JsonReaderOptions { MaxDepth = options.MaxDepth });
        var copied = 0;
        var page = WholeDocument;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.CurrentDepth == DepthOfCulture - 1)
            {
                page = NameOf(ref reader);
            }

            if (reader.CurrentDepth is DepthOfAnswer or DepthOfCulture && reader.ValueTextEquals("items"u8) && reader.Read()
                && reader.TokenType == JsonTokenType.StartArray)
            {
                frame.Write(utf8.Span[copied..(int)reader.BytesConsumed]);
                parts._items[reader.CurrentDepth == DepthOfAnswer ? WholeDocument : page] = TakeItems(ref reader, utf8);
                copied = (int)reader.TokenStartIndex;
            }
        }

        frame.Write(utf8.Span[copied..]);
        parts.Frame = frame.WrittenMemory;
        return parts;
    }

    /// <summary>The items of a culture, or of the <see cref="WholeDocument"/>.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Items(string page) => _items.GetValueOrDefault(page) ?? [];

    private static List<ReadOnlyMemory<byte>> TakeItems(ref Utf8JsonReader reader, ReadOnlyMemory<byte> utf8)
    {
        var items = new List<ReadOnlyMemory<byte>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            items.Add(utf8[start..(int)reader.BytesConsumed]);
        }

        return items;
    }

    // A name that is no text is an error of the frame.
    private static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return WholeDocument;
        }
    }
}

using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>
/// Touchpoints as columns, a row each, by instant and then by the digest of the id. Whoever changes the rows has them alone.
/// </summary>
internal sealed class HistoryColumns
{
    /// <summary>Columns are read this many rows at a time; their length is a multiple of it.</summary>
    public const int Block = 64;

    // Of one row in all columns.
    private const int RowBytes = (5 * sizeof(long)) + sizeof(double) + (3 * sizeof(int)) + sizeof(ushort);

    private readonly JourneyVocabulary _vocabulary;
    private readonly HistoryNames _names;
    private readonly PropertyColumn _properties;
    private readonly ShowChain _shows;
    private readonly IdColumn _ids;

    /// <param name="vocabulary">What the columns are prepared for.</param>
    /// <param name="capacity">How many rows are expected; more may come.</param>
    public HistoryColumns(JourneyVocabulary vocabulary, int capacity)
    {
        var rows = (Math.Max(capacity, 1) + Block - 1) / Block * Block;
        _vocabulary = vocabulary;
        _names = new HistoryNames(vocabulary);
        _properties = new PropertyColumn(rows);
        _shows = new ShowChain(rows);
        _ids = new IdColumn(rows);
        (Ticks, Types, Channels, Contents) = (new long[rows], new int[rows], new int[rows], new int[rows]);
        (Values, Stages, Personas) = (new double[rows], new ulong[rows], new ulong[rows]);
    }

    public int Count { get; private set; }

    public long[] Ticks { get; private set; }

    /// <summary>Numbers of the vocabulary; types it does not know follow them.</summary>
    public int[] Types { get; private set; }

    /// <summary>Numbers of <see cref="ChannelKeys"/>, −1 for none.</summary>
    public int[] Channels { get; private set; }

    /// <summary>Numbers of <see cref="ContentKeys"/>, −1 for none.</summary>
    public int[] Contents { get; private set; }

    /// <summary>NaN for none.</summary>
    public double[] Values { get; private set; }

    /// <summary>A bit for each stage of the vocabulary.</summary>
    public ulong[] Stages { get; private set; }

    /// <summary>A bit for each persona of the vocabulary.</summary>
    public ulong[] Personas { get; private set; }

    public KeyTable<string> ChannelKeys => _names.Channels;

    public KeyTable<string> ContentKeys => _names.Contents;

    public KeyTable<PropertyPair> PropertyKeys => _properties.Keys;

    /// <summary>How many numbers <see cref="Types"/> may hold.</summary>
    public int TypeCount => _names.TypeCount;

    /// <summary>How many names it has numbered; those of rows that were taken out stay.</summary>
    public int NameCount => _names.Count + PropertyKeys.Count;

    /// <summary>What rules keep between decisions about the first rows; null where nobody may.</summary>
    public HistoryMemo? Memo { get; init; }

    /// <summary>About how much memory the columns take, in bytes, with the texts of names that no other history has.</summary>
    public int Bytes => (Ticks.Length * RowBytes) + _properties.Bytes + _shows.Bytes + _names.Bytes + PropertyKeys.Bytes;

    /// <summary>Whether a row has the id.</summary>
    public bool Has(IdDigest id) => RowOf(id) >= 0;

    /// <summary>The row that has the id, or −1.</summary>
    public int RowOf(IdDigest id) => _ids.Find(id, Count);

    /// <summary>Adds a row in its place.</summary>
    /// <returns>The row.</returns>
    public int Add(Touchpoint touchpoint, IdDigest id)
    {
        var ticks = touchpoint.OccurredAt.UtcTicks;
        var row = PlaceOf(ticks, id);
        if (Count == Ticks.Length)
        {
            Grow(Count * 2);
        }

        _ids.Insert(row, Count, id);
        Column.Insert(Ticks, row, Count, ticks);
        Column.Insert(Types, row, Count, _names.OfType(touchpoint.Type));
        Column.Insert(Channels, row, Count, _names.OfChannel(touchpoint.Channel));
        Column.Insert(Contents, row, Count, _names.OfContent(touchpoint.ContentId));
        Column.Insert(Values, row, Count, touchpoint.Value ?? double.NaN);
        Column.Insert(Stages, row, Count, _vocabulary.StageBits(touchpoint.ContentStages));
        Column.Insert(Personas, row, Count, _vocabulary.PersonaBits(touchpoint.ContentPersonas));
        _properties.Insert(row, Count, touchpoint.Properties);
        _shows.Insert(row, Count);
        if (IsShow(row))
        {
            _shows.Add(row, Contents[row]);
        }

        Count++;
        Memo?.Changed(row);
        return row;
    }

    /// <summary>Takes a row out.</summary>
    public void Remove(int row)
    {
        _shows.Remove(row, Count, IsShow(row) ? Contents[row] : -1);
        _properties.Remove(row, Count);
        _ids.Remove(row, Count);
        Column.Close(Ticks, row, Count);
        Column.Close(Types, row, Count);
        Column.Close(Channels, row, Count);
        Column.Close(Contents, row, Count);
        Column.Close(Values, row, Count);
        Column.Close(Stages, row, Count);
        Column.Close(Personas, row, Count);
        Count--;
        Memo?.Changed(row);
    }

    /// <summary>Whether the touchpoint of a row has a property.</summary>
    public bool HasProperty(int row, int property) => _properties.Has(row, property);

    /// <summary>The last row at which a content was shown, or −1.</summary>
    public int LastShow(int content) => _shows.Last(content);

    /// <summary>The row at which the same content was shown before, or −1.</summary>
    public int PreviousShow(int row) => _shows.Previous(row);

    private bool IsShow(int row) => Contents[row] >= 0 && Types[row] == _vocabulary.ContentShownType;

    // Most touchpoints are later than all before.
    private int PlaceOf(long ticks, IdDigest id)
    {
        var row = Count;
        while (row > 0 && (Ticks[row - 1] > ticks || (Ticks[row - 1] == ticks && _ids[row - 1].CompareTo(id) > 0)))
        {
            row--;
        }

        return row;
    }

    private void Grow(int rows)
    {
        _ids.Grow(rows);
        Ticks = Longer(Ticks, rows);
        Types = Longer(Types, rows);
        Channels = Longer(Channels, rows);
        Contents = Longer(Contents, rows);
        Values = Longer(Values, rows);
        Stages = Longer(Stages, rows);
        Personas = Longer(Personas, rows);
        _properties.Grow(rows);
        _shows.Grow(rows);
    }

    private static T[] Longer<T>(T[] column, int rows)
    {
        Array.Resize(ref column, rows);
        return column;
    }
}

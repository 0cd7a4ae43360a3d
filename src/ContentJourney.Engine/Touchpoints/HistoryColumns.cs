using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>
/// Touchpoints as columns, a row each, by instant and then by the digest of the id. Whoever changes the rows has them alone.
/// </summary>
internal sealed class HistoryColumns
{
    /// <summary>Columns are read this many rows at a time; their length is a multiple of it.</summary>
    public const int Block = 64;

    private readonly JourneyVocabulary _vocabulary;
    private readonly HistoryNames _names;
    private readonly PropertyColumn _properties = new();
    private readonly bool _remembers;
    private ColumnMemory _memory;
    private ShowChain _shows = new();
    private double[] _values = [];
    private HistoryMemo? _memo;

    /// <param name="vocabulary">What the columns are prepared for.</param>
    /// <param name="capacity">How many rows are expected; more may come.</param>
    /// <param name="remembers">Whether rules may keep something between decisions.</param>
    public HistoryColumns(JourneyVocabulary vocabulary, int capacity, bool remembers)
    {
        (_vocabulary, _names, _remembers) = (vocabulary, new HistoryNames(vocabulary), remembers);
        _memory = new ColumnMemory(
            vocabulary.StageAliases.Count, vocabulary.PersonaAliases.Count, (Math.Max(capacity, 1) + Block - 1) / Block * Block);
    }

    public int Count { get; private set; }

    public ReadOnlySpan<long> Ticks => _memory.Ticks;

    /// <summary>Numbers of the vocabulary; types it does not know follow them.</summary>
    public NumberColumn Types => _memory.Types;

    /// <summary>Numbers of <see cref="ChannelKeys"/>, −1 for none.</summary>
    public NumberColumn Channels => _memory.Channels;

    /// <summary>Numbers of <see cref="ContentKeys"/>, −1 for none.</summary>
    public NumberColumn Contents => _memory.Contents;

    /// <summary>NaN for none; empty where no row ever had a value, as most histories.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>A bit for each stage of the vocabulary.</summary>
    public MaskColumn Stages => _memory.Stages;

    /// <summary>A bit for each persona of the vocabulary.</summary>
    public MaskColumn Personas => _memory.Personas;

    public KeyTable<string> ChannelKeys => _names.Channels;

    public KeyTable<string> ContentKeys => _names.Contents;

    public KeyTable<PropertyPair> PropertyKeys => _properties.Keys;

    /// <summary>How many numbers <see cref="Types"/> may hold.</summary>
    public int TypeCount => _names.TypeCount;

    /// <summary>How many names it has numbered; those of rows that were taken out stay.</summary>
    public int NameCount => _names.Count + PropertyKeys.Count;

    /// <summary>What rules keep between decisions about the first rows; null where nobody may.</summary>
    public HistoryMemo? Memo => _remembers ? _memo ??= new HistoryMemo() : null;

    /// <summary>About how much memory the columns take, in bytes, with the texts of names that no other history has.</summary>
    public int Bytes => _memory.Bytes + (_values.Length * sizeof(double)) + _properties.Bytes + _shows.Bytes + _names.Bytes;

    /// <summary>Whether a row has the id.</summary>
    public bool Has(IdDigest id) => RowOf(id) >= 0;

    /// <summary>The row that has the id, or −1.</summary>
    public int RowOf(IdDigest id) => _memory.Ids.Find(id, Count);

    /// <summary>Adds a row in its place.</summary>
    /// <returns>The row.</returns>
    public int Add(Touchpoint touchpoint, IdDigest id)
    {
        var (type, channel, content) = (_names.OfType(touchpoint.Type), _names.OfChannel(touchpoint.Channel), _names.OfContent(touchpoint.ContentId));
        MakeRoom();
        var ticks = touchpoint.OccurredAt.UtcTicks;
        var row = PlaceOf(ticks, id);
        _memory.Shift(row, Count);
        _memory.Ticks[row] = ticks;
        _memory.Ids.Set(row, id);
        Types.Set(row, type);
        Channels.Set(row, channel);
        Contents.Set(row, content);
        Stages.Set(row, _vocabulary.StageBits(touchpoint.ContentStages));
        Personas.Set(row, _vocabulary.PersonaBits(touchpoint.ContentPersonas));
        SetValue(row, touchpoint.Value);
        var properties = touchpoint.Properties.Count;
        _memory.PropertyCounts[row] = (byte)properties;
        _memory.Properties[row] = properties == 0 ? 0 : _properties.Add(touchpoint.Properties);
        _shows.Insert(_memory.Shows, row, Count);
        if (IsShow(type, content))
        {
            _shows.Add(_memory.Shows, row, content);
        }

        Count++;
        _memo?.Changed(row);
        return row;
    }

    /// <summary>Takes a row out.</summary>
    public void Remove(int row)
    {
        var content = Contents[row];
        if (IsShow(Types[row], content))
        {
            _shows.Remove(_memory.Shows, row, content);
        }

        _properties.Remove(_memory.Properties[row], _memory.PropertyCounts[row]);
        _memory.Close(row, Count);
        _shows.Close(_memory.Shows, row, Count);
        if (_values.Length > 0)
        {
            _values.AsSpan((row + 1)..Count).CopyTo(_values.AsSpan(row));
        }

        Count--;
        _memo?.Changed(row);
    }

    /// <summary>Whether the touchpoint of a row has a property.</summary>
    public bool HasProperty(int row, int property) => _properties.Has(_memory.Properties[row], _memory.PropertyCounts[row], property);

    /// <summary>The last row at which a content was shown, or −1.</summary>
    public int LastShow(int content) => _shows.Last(content);

    /// <summary>The row at which the same content was shown before, or −1.</summary>
    public int PreviousShow(int row) => _memory.Shows[row];

    private bool IsShow(int type, int content) => type == _vocabulary.ContentShownType && content >= 0;

    // Most touchpoints are later than all before.
    private int PlaceOf(long ticks, IdDigest id)
    {
        var before = Ticks;
        var ids = _memory.Ids;
        var row = Count;
        while (row > 0 && (before[row - 1] > ticks || (before[row - 1] == ticks && ids[row - 1].CompareTo(id) > 0)))
        {
            row--;
        }

        return row;
    }

    private void MakeRoom()
    {
        if (Count == _memory.Rows)
        {
            _memory.Grow(Count * 2);
        }

        if (TypeCount > _memory.Numbers || ChannelKeys.Count > _memory.Numbers || ContentKeys.Count > _memory.Numbers)
        {
            _memory.Widen();
        }
    }

    private void SetValue(int row, double? value)
    {
        if (value is null && _values.Length == 0)
        {
            return;
        }

        if (_values.Length < _memory.Rows)
        {
            var before = _values.Length;
            Array.Resize(ref _values, _memory.Rows);
            _values.AsSpan(before).Fill(double.NaN);
        }

        _values.AsSpan(row..Count).CopyTo(_values.AsSpan(row + 1));
        _values[row] = value ?? double.NaN;
    }
}

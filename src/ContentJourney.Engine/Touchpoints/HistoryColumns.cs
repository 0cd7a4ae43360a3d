using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>
/// Touchpoints as columns, a row each, in time order. Rows are only ever added, so histories that share the columns each
/// see the rows they were made with. One thread may add while others read.
/// </summary>
/// <param name="vocabulary">What the columns are prepared for.</param>
/// <param name="ids">The ids of the rows; who adds a row adds its id.</param>
/// <param name="capacity">How many rows are expected; more may come.</param>
internal sealed class HistoryColumns(JourneyVocabulary vocabulary, KeyTable<string> ids, int capacity)
{
    /// <summary>Columns are read this many rows at a time; their length is a multiple of it.</summary>
    public const int Block = 64;

    private readonly KeyTable<string> _unknownTypes = new();
    private int[] _properties = new int[8];
    private int[] _propertyEnds = new int[Padded(capacity)];
    private int[] _previousShows = new int[Padded(capacity)];
    private int[] _lastShows = [];

    public int Count { get; private set; }

    public Touchpoint[] Touchpoints { get; private set; } = new Touchpoint[Padded(capacity)];

    public long[] Ticks { get; private set; } = new long[Padded(capacity)];

    /// <summary>Numbers of the vocabulary; types it does not know follow them.</summary>
    public int[] Types { get; private set; } = new int[Padded(capacity)];

    /// <summary>Numbers of <see cref="ChannelKeys"/>, −1 for none.</summary>
    public int[] Channels { get; private set; } = new int[Padded(capacity)];

    /// <summary>Numbers of <see cref="ContentKeys"/>, −1 for none.</summary>
    public int[] Contents { get; private set; } = new int[Padded(capacity)];

    /// <summary>NaN for none.</summary>
    public double[] Values { get; private set; } = new double[Padded(capacity)];

    /// <summary>A bit for each stage of the vocabulary.</summary>
    public ulong[] Stages { get; private set; } = new ulong[Padded(capacity)];

    /// <summary>A bit for each persona of the vocabulary.</summary>
    public ulong[] Personas { get; private set; } = new ulong[Padded(capacity)];

    public KeyTable<string> Ids => ids;

    public KeyTable<string> ChannelKeys { get; } = new();

    public KeyTable<string> ContentKeys { get; } = new();

    public KeyTable<PropertyPair> PropertyKeys { get; } = new();

    /// <summary>How many numbers <see cref="Types"/> may hold.</summary>
    public int TypeCount => vocabulary.TypeCount + _unknownTypes.Count;

    /// <summary>Adds a row; it must not be earlier than the last one.</summary>
    public void Append(Touchpoint touchpoint)
    {
        var row = Count;
        if (row == Touchpoints.Length)
        {
            Grow(row * 2);
        }

        Touchpoints[row] = touchpoint;
        Ticks[row] = touchpoint.OccurredAt.UtcTicks;
        Types[row] = TypeOf(touchpoint.Type);
        Channels[row] = NumberOf(touchpoint.Channel, ChannelKeys);
        Contents[row] = NumberOf(touchpoint.ContentId, ContentKeys);
        Values[row] = touchpoint.Value ?? double.NaN;
        Stages[row] = StageMask(touchpoint.ContentStages);
        Personas[row] = PersonaMask(touchpoint.ContentPersonas);
        AppendProperties(row, touchpoint.Properties);
        AppendShow(row);
        Count++;
    }

    /// <summary>Whether the touchpoint of a row has a property.</summary>
    public bool HasProperty(int row, int property)
    {
        for (var i = row == 0 ? 0 : _propertyEnds[row - 1]; i < _propertyEnds[row]; i++)
        {
            if (_properties[i] == property)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last row at which a content was shown, or −1.</summary>
    public int LastShow(int content)
    {
        var shows = _lastShows;
        return content < shows.Length ? shows[content] - 1 : -1;
    }

    /// <summary>The row at which the same content was shown before, or −1.</summary>
    public int PreviousShow(int row) => _previousShows[row];

    private int TypeOf(string type)
    {
        var known = vocabulary.TypeIndex(type);
        return known >= 0 ? known : vocabulary.TypeCount + NumberOf(type, _unknownTypes);
    }

    private static int NumberOf(string? key, KeyTable<string> keys) => key is null ? -1 : keys.Add(key, key.GetHashCode());

    // A tag that the journey has no longer can be named by no rule.
    private static ulong Bit(int index) => index < 0 ? 0 : 1UL << index;

    private ulong StageMask(IReadOnlyList<string> aliases)
    {
        var mask = 0UL;
        for (var i = 0; i < aliases.Count; i++)
        {
            mask |= Bit(vocabulary.StageIndex(aliases[i]));
        }

        return mask;
    }

    private ulong PersonaMask(IReadOnlyList<string> aliases)
    {
        var mask = 0UL;
        for (var i = 0; i < aliases.Count; i++)
        {
            mask |= Bit(vocabulary.PersonaIndex(aliases[i]));
        }

        return mask;
    }

    private void AppendProperties(int row, IReadOnlyDictionary<string, Scalar> properties)
    {
        var end = row == 0 ? 0 : _propertyEnds[row - 1];
        if (properties.Count > 0)
        {
            if (end + properties.Count > _properties.Length)
            {
                Array.Resize(ref _properties, Math.Max(_properties.Length * 2, end + properties.Count));
            }

            foreach (var (name, value) in properties)
            {
                var pair = new PropertyPair(name, value);
                _properties[end++] = PropertyKeys.Add(pair, pair.GetHashCode());
            }
        }

        _propertyEnds[row] = end;
    }

    private void AppendShow(int row)
    {
        var content = Contents[row];
        if (content < 0 || Types[row] != vocabulary.ContentShownType)
        {
            return;
        }

        if (content >= _lastShows.Length)
        {
            Array.Resize(ref _lastShows, Math.Max(content + 1, _lastShows.Length * 2));
        }

        _previousShows[row] = _lastShows[content] - 1;
        _lastShows[content] = row + 1;
    }

    private void Grow(int rows)
    {
        Touchpoints = Longer(Touchpoints, rows);
        Ticks = Longer(Ticks, rows);
        Types = Longer(Types, rows);
        Channels = Longer(Channels, rows);
        Contents = Longer(Contents, rows);
        Values = Longer(Values, rows);
        Stages = Longer(Stages, rows);
        Personas = Longer(Personas, rows);
        _propertyEnds = Longer(_propertyEnds, rows);
        _previousShows = Longer(_previousShows, rows);
    }

    private static T[] Longer<T>(T[] column, int rows)
    {
        Array.Resize(ref column, rows);
        return column;
    }

    private static int Padded(int rows) => (Math.Max(rows, 1) + Block - 1) / Block * Block;
}

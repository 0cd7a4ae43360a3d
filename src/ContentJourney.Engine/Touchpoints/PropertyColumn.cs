namespace ContentJourney.Engine.Touchpoints;

/// <summary>The properties of rows: each row has a range of one list of numbers.</summary>
/// <param name="capacity">How many rows there is room for at first.</param>
internal sealed class PropertyColumn(int capacity)
{
    private int[] _numbers = [];
    private int _end;
    private int _textBytes;
    private int[] _starts = new int[capacity];
    private byte[] _counts = new byte[capacity];

    public KeyTable<PropertyPair> Keys { get; } = new();

    public int Bytes => _textBytes + (_numbers.Length * sizeof(int)) + (_starts.Length * (sizeof(int) + sizeof(byte)));

    /// <summary>Whether the touchpoint of a row has a property.</summary>
    public bool Has(int row, int property) => _numbers.AsSpan(_starts[row], _counts[row]).Contains(property);

    public void Insert(int row, int rows, IReadOnlyDictionary<string, Scalar> properties)
    {
        Column.Shift(_starts, row, rows);
        Column.Shift(_counts, row, rows);
        _starts[row] = _end;
        _counts[row] = (byte)properties.Count;
        if (properties.Count == 0)
        {
            return;
        }

        if (_end + properties.Count > _numbers.Length)
        {
            Array.Resize(ref _numbers, Math.Max(Math.Max(_numbers.Length * 2, 8), _end + properties.Count));
        }

        foreach (var (name, value) in properties)
        {
            var pair = new PropertyPair(name, value);
            if (Keys.TryAdd(pair, pair.GetHashCode(), out var number))
            {
                _textBytes += pair.TextBytes;
            }

            _numbers[_end++] = number;
        }
    }

    public void Remove(int row, int rows)
    {
        // The range of the row that came last is free again.
        if (_starts[row] + _counts[row] == _end)
        {
            _end = _starts[row];
        }

        Column.Close(_starts, row, rows);
        Column.Close(_counts, row, rows);
    }

    public void Grow(int rows)
    {
        Array.Resize(ref _starts, rows);
        Array.Resize(ref _counts, rows);
    }
}

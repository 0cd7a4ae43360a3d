namespace ContentJourney.Engine.Touchpoints;

/// <summary>
/// The properties of rows, each property a number. A row with one has its number in the column, a row with several has there where
/// its range of a list of numbers begins.
/// </summary>
internal sealed class PropertyColumn
{
    private int[] _numbers = [];
    private int _end;
    private int _textBytes;

    public KeyTable<PropertyPair> Keys { get; } = new();

    public int Bytes => _textBytes + (_numbers.Length * sizeof(int)) + Keys.Bytes;

    /// <summary>Whether a row has a property.</summary>
    /// <param name="cell">What the column has of the row.</param>
    /// <param name="count">How many properties the row has.</param>
    /// <param name="property">The property's number.</param>
    public bool Has(int cell, int count, int property) => count == 1 ? cell == property : _numbers.AsSpan(cell, count).Contains(property);

    /// <summary>Takes in the properties of a new row.</summary>
    /// <returns>What the column has to have of it.</returns>
    public int Add(IReadOnlyDictionary<string, Scalar> properties)
    {
        var start = _end;
        if (properties.Count > 1 && start + properties.Count > _numbers.Length)
        {
            Array.Resize(ref _numbers, Math.Max(Math.Max(_numbers.Length * 2, 8), start + properties.Count));
        }

        foreach (var (name, value) in properties)
        {
            var number = NumberOf(name, value);
            if (properties.Count == 1)
            {
                return number;
            }

            _numbers[_end++] = number;
        }

        return start;
    }

    /// <summary>Leaves out a row.</summary>
    public void Remove(int cell, int count)
    {
        // The range of the row that came last is free again.
        if (count > 1 && cell + count == _end)
        {
            _end = cell;
        }
    }

    private int NumberOf(string name, Scalar value)
    {
        var pair = new PropertyPair(name, value);
        if (Keys.TryAdd(pair, pair.GetHashCode(), out var number))
        {
            _textBytes += pair.TextBytes;
        }

        return number;
    }
}

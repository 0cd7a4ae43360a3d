namespace ContentJourney.Engine.Touchpoints;

/// <summary>The digests of the rows' ids.</summary>
/// <param name="capacity">How many rows there is room for at first.</param>
internal sealed class IdColumn(int capacity)
{
    // A part of each digest by itself: looking for an id reads a quarter of the memory, and few rows share a part.
    private ushort[] _parts = new ushort[capacity];
    private ulong[] _highs = new ulong[capacity];
    private ulong[] _lows = new ulong[capacity];

    /// <summary>The digest of a row.</summary>
    public IdDigest this[int row] => new(_highs[row], _lows[row]);

    /// <summary>The one of so many rows that has the id, or −1.</summary>
    public int Find(IdDigest id, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            var next = _parts.AsSpan(row, rows - row).IndexOf((ushort)id.Low);
            if (next < 0)
            {
                return -1;
            }

            row += next;
            if (this[row] == id)
            {
                return row;
            }
        }

        return -1;
    }

    public void Insert(int row, int rows, IdDigest id)
    {
        Column.Insert(_parts, row, rows, (ushort)id.Low);
        Column.Insert(_highs, row, rows, id.High);
        Column.Insert(_lows, row, rows, id.Low);
    }

    public void Remove(int row, int rows)
    {
        Column.Close(_parts, row, rows);
        Column.Close(_highs, row, rows);
        Column.Close(_lows, row, rows);
    }

    public void Grow(int rows)
    {
        Array.Resize(ref _parts, rows);
        Array.Resize(ref _highs, rows);
        Array.Resize(ref _lows, rows);
    }
}

namespace ContentJourney.Engine.Touchpoints;

/// <summary>The digests of the rows' ids.</summary>
internal readonly ref struct IdColumn
{
    // A part of each digest by itself: looking for an id reads a quarter of the memory, and few rows share a part.
    private readonly Span<ushort> _parts;
    private readonly Span<ulong> _highs;
    private readonly Span<ulong> _lows;

    /// <param name="parts">The lowest bits of the digests.</param>
    /// <param name="highs">Their higher halves.</param>
    /// <param name="lows">Their lower halves.</param>
    public IdColumn(Span<ushort> parts, Span<ulong> highs, Span<ulong> lows)
    {
        _parts = parts;
        _highs = highs;
        _lows = lows;
    }

    /// <summary>The digest of a row.</summary>
    public IdDigest this[int row] => new(_highs[row], _lows[row]);

    /// <summary>Sets the digest of a row.</summary>
    public void Set(int row, IdDigest id) => (_parts[row], _highs[row], _lows[row]) = ((ushort)id.Low, id.High, id.Low);

    /// <summary>The one of so many rows that has the id, or −1.</summary>
    public int Find(IdDigest id, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            var next = _parts[row..rows].IndexOf((ushort)id.Low);
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
}

using System.Numerics;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Rules.Matching;

/// <summary>Walks the rows that a match picks, a block at a time, in time order.</summary>
internal ref struct MatchScan(TouchpointMatch match, HistoryColumns columns, int from, int to)
{
    private int _next = from / HistoryColumns.Block * HistoryColumns.Block;

    /// <summary>The first row of the block.</summary>
    public int Start { get; private set; }

    /// <summary>The rows of the block that are picked, the first row lowest.</summary>
    public ulong Bits { get; private set; }

    /// <summary>Goes to the next block that has a picked row.</summary>
    public bool Next()
    {
        while (_next < to)
        {
            Start = _next;
            Bits = BitsAt(_next);
            _next += HistoryColumns.Block;
            if (Bits != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first picked row, or −1.</summary>
    public int First() => Next() ? Start + BitOperations.TrailingZeroCount(Bits) : -1;

    /// <summary>The last picked row, or −1.</summary>
    public readonly int Last()
    {
        var start = to <= from ? -1 : (to - 1) / HistoryColumns.Block * HistoryColumns.Block;
        for (; start >= 0 && start + HistoryColumns.Block > from; start -= HistoryColumns.Block)
        {
            var bits = BitsAt(start);
            if (bits != 0)
            {
                return start + BitOperations.Log2(bits);
            }
        }

        return -1;
    }

    /// <summary>How many rows are picked.</summary>
    public int Count()
    {
        var count = 0;
        while (Next())
        {
            count += BitOperations.PopCount(Bits);
        }

        return count;
    }

    /// <summary>The picked rows of the block that begins with a row.</summary>
    public readonly ulong BitsAt(int start)
    {
        var rows = ulong.MaxValue;
        if (start < from)
        {
            rows <<= from - start;
        }

        if (start + HistoryColumns.Block > to)
        {
            rows &= ulong.MaxValue >> (start + HistoryColumns.Block - to);
        }

        return match.BitsAt(columns, start, rows);
    }
}

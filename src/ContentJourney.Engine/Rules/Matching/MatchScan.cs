using System.Numerics;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Rules.Matching;

/// <summary>Walks the rows that a match picks, a block at a time, in time order.</summary>
internal ref struct MatchScan
{
    private readonly TouchpointMatch _match;
    private readonly HistoryColumns _columns;
    private readonly MatchNames _names;
    private readonly int _from;
    private readonly int _to;
    private int _next;

    /// <param name="match">The match.</param>
    /// <param name="columns">The history.</param>
    /// <param name="from">The first row.</param>
    /// <param name="to">The row after the last one.</param>
    /// <param name="names">Room for what the match names; <see cref="TouchpointMatch.NameCount"/> long.</param>
    public MatchScan(TouchpointMatch match, HistoryColumns columns, int from, int to, Span<int> names)
    {
        _match = match;
        _columns = columns;
        _from = from;
        _to = to;
        _next = from & -HistoryColumns.Block;
        if (match.NameCount > 0)
        {
            _names = new MatchNames(match, columns, names);
            _to = _names.Occur ? to : from;
        }
    }

    /// <summary>Walks what the match picks up to now, within a window of so many ticks if one is given.</summary>
    public MatchScan(TouchpointMatch match, in Evaluation evaluation, long? within, Span<int> names)
        : this(match, evaluation.Columns, within is null ? 0 : evaluation.RowsUpTo(evaluation.Now - within.Value), evaluation.Rows, names)
    {
    }

    /// <summary>The first row of the block.</summary>
    public int Start { get; private set; }

    /// <summary>The rows of the block that are picked, the first row lowest.</summary>
    public ulong Bits { get; private set; }

    /// <summary>Goes to the next block that has a picked row.</summary>
    public bool Next()
    {
        while (_next < _to)
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
        for (var start = (_to - 1) & -HistoryColumns.Block; start + HistoryColumns.Block > _from && _to > _from; start -= HistoryColumns.Block)
        {
            var bits = BitsAt(start);
            if (bits != 0)
            {
                return start + BitOperations.Log2(bits);
            }
        }

        return -1;
    }

    /// <summary>How many rows are picked; where more than enough are, any number that is enough.</summary>
    public int Count(int enough = int.MaxValue)
    {
        var count = 0;
        while (count < enough && Next())
        {
            count += BitOperations.PopCount(Bits);
        }

        return count;
    }

    /// <summary>The sum of the values of the picked rows, a missing one being 0: in time order, one by one, since floating sums depend on it.</summary>
    public double Sum(scoped ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        while (!values.IsEmpty && Next())
        {
            for (var bits = Bits; bits != 0; bits &= bits - 1)
            {
                var value = values[Start + BitOperations.TrailingZeroCount(bits)];
                sum += double.IsNaN(value) ? 0 : value;
            }
        }

        return sum;
    }

    private readonly ulong BitsAt(int start)
    {
        var rows = ColumnBits.Before(_to - start);
        if (start < _from)
        {
            rows &= ulong.MaxValue << (_from - start);
        }

        return _match.BitsAt(_columns, start, rows, _names);
    }
}

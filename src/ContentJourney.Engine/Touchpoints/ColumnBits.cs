using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>Compares a block of rows of a column at once; the answer has a bit for each row, the first row lowest.</summary>
internal static class ColumnBits
{
    /// <summary>The rows whose number is at least another; never those that hold NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast(ReadOnlySpan<double> column, int start, double bound)
    {
        ref var first = ref MemoryMarshal.GetReference(column);
        var wanted = Vector512.Create(bound);
        var bits = 0UL;
        for (var row = 0; row < HistoryColumns.Block; row += Vector512<double>.Count)
        {
            var enough = Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref first, (nuint)(start + row)), wanted);
            bits |= enough.ExtractMostSignificantBits() << row;
        }

        return bits;
    }

    /// <summary>The rows whose number is at most another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtMost(ReadOnlySpan<long> column, int start, long bound)
    {
        ref var first = ref MemoryMarshal.GetReference(column);
        var wanted = Vector512.Create(bound);
        var bits = 0UL;
        for (var row = 0; row < HistoryColumns.Block; row += Vector512<long>.Count)
        {
            var enough = Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref first, (nuint)(start + row)), wanted);
            bits |= enough.ExtractMostSignificantBits() << row;
        }

        return bits;
    }

    /// <summary>The first rows of a block, so many of them; all where there are more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Before(int rows) => rows >= HistoryColumns.Block ? ulong.MaxValue : ~(ulong.MaxValue << rows);
}

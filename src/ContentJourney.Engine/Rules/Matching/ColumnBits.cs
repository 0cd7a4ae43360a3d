using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Rules.Matching;

/// <summary>Compares a block of rows of a column at once; the answer has a bit for each row, the first row lowest.</summary>
internal static class ColumnBits
{
    /// <summary>The rows that hold a number.</summary>
    public static ulong Equal(int[] column, int start, int number)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(column);
        var wanted = Vector256.Create(number);
        var bits = 0UL;
        for (var row = 0; row < HistoryColumns.Block; row += Vector256<int>.Count)
        {
            var equal = Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)(start + row)), wanted);
            bits |= (ulong)equal.ExtractMostSignificantBits() << row;
        }

        return bits;
    }

    /// <summary>The rows whose mask has a bit in common with another.</summary>
    public static ulong Overlapping(ulong[] column, int start, ulong mask)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(column);
        var wanted = Vector256.Create(mask);
        var bits = 0UL;
        for (var row = 0; row < HistoryColumns.Block; row += Vector256<ulong>.Count)
        {
            var common = Vector256.LoadUnsafe(ref first, (nuint)(start + row)) & wanted;
            bits |= (ulong)(~Vector256.Equals(common, Vector256<ulong>.Zero)).ExtractMostSignificantBits() << row;
        }

        return bits;
    }

    /// <summary>The rows whose number is at least another; never those that hold NaN.</summary>
    public static ulong AtLeast(double[] column, int start, double bound)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(column);
        var wanted = Vector256.Create(bound);
        var bits = 0UL;
        for (var row = 0; row < HistoryColumns.Block; row += Vector256<double>.Count)
        {
            var enough = Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref first, (nuint)(start + row)), wanted);
            bits |= (ulong)enough.ExtractMostSignificantBits() << row;
        }

        return bits;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>A column of numbers from 0, −1 for none, in two or four bytes each.</summary>
internal readonly ref struct NumberColumn
{
    private const ushort NarrowNone = ushort.MaxValue;

    private readonly ref byte _first;
    private readonly bool _isWide;

    public NumberColumn(ref byte first, bool isWide)
    {
        _first = ref first;
        _isWide = isWide;
    }

    /// <summary>The number of a row.</summary>
    public int this[int row]
    {
        get
        {
            if (_isWide)
            {
                return Unsafe.Add(ref Unsafe.As<byte, int>(ref _first), row);
            }

            var number = Unsafe.Add(ref Unsafe.As<byte, ushort>(ref _first), row);
            return number == NarrowNone ? -1 : number;
        }
    }

    /// <summary>Sets the number of a row; where two bytes are all there is, to less than 65,535.</summary>
    public void Set(int row, int number)
    {
        if (_isWide)
        {
            Unsafe.Add(ref Unsafe.As<byte, int>(ref _first), row) = number;
        }
        else
        {
            Unsafe.Add(ref Unsafe.As<byte, ushort>(ref _first), row) = (ushort)number;
        }
    }

    /// <summary>The rows of a block that hold a number, the first row lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Equal(int start, int number)
    {
        var bits = 0UL;
        if (_isWide)
        {
            var wide = Vector512.Create(number);
            for (var row = 0; row < HistoryColumns.Block; row += Vector512<int>.Count)
            {
                bits |= Vector512.Equals(Vector512.LoadUnsafe(ref Unsafe.As<byte, int>(ref _first), (nuint)(start + row)), wide).ExtractMostSignificantBits() << row;
            }

            return bits;
        }

        var wanted = Vector512.Create((ushort)number);
        for (var row = 0; row < HistoryColumns.Block; row += Vector512<ushort>.Count)
        {
            bits |= Vector512.Equals(Vector512.LoadUnsafe(ref Unsafe.As<byte, ushort>(ref _first), (nuint)(start + row)), wanted).ExtractMostSignificantBits() << row;
        }

        return bits;
    }

    public void CopyTo(NumberColumn other, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            other.Set(row, this[row]);
        }
    }
}

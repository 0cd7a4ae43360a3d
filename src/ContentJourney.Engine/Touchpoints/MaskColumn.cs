using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>A column of masks, in one or eight bytes each.</summary>
internal readonly ref struct MaskColumn
{
    private const int BitsOfByte = 8;

    private readonly ref byte _first;
    private readonly byte _width;

    public MaskColumn(ref byte first, byte width)
    {
        _first = ref first;
        _width = width;
    }

    /// <summary>How many bytes a mask of so many bits takes, at most 64.</summary>
    public static byte WidthOf(int bits) => bits <= BitsOfByte ? (byte)sizeof(byte) : (byte)sizeof(ulong);

    /// <summary>Sets the mask of a row.</summary>
    public void Set(int row, ulong mask)
    {
        if (_width == sizeof(byte))
        {
            Unsafe.Add(ref _first, row) = (byte)mask;
        }
        else
        {
            Unsafe.Add(ref Unsafe.As<byte, ulong>(ref _first), row) = mask;
        }
    }

    /// <summary>The rows of a block whose mask has a bit in common with another, the first row lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Overlapping(int start, ulong mask)
    {
        if (_width == sizeof(byte))
        {
            var common = Vector512.LoadUnsafe(ref _first, (nuint)start) & Vector512.Create((byte)mask);
            return (~Vector512.Equals(common, Vector512<byte>.Zero)).ExtractMostSignificantBits();
        }

        var bits = 0UL;
        for (var row = 0; row < HistoryColumns.Block; row += Vector512<ulong>.Count)
        {
            var common = Vector512.LoadUnsafe(ref Unsafe.As<byte, ulong>(ref _first), (nuint)(start + row)) & Vector512.Create(mask);
            bits |= (~Vector512.Equals(common, Vector512<ulong>.Zero)).ExtractMostSignificantBits() << row;
        }

        return bits;
    }
}

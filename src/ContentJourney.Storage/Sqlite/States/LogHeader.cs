using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ContentJourney.Storage.Sqlite.States;

/// <summary>
/// Where the write-ahead log stands, as its index says to all processes (https://sqlite.org/walformat.html, "WAL-index header"): what was
/// read while it stood there is what is stored as long as it stands there.
/// </summary>
/// <param name="Commits">How many transactions have written, modulo 2³².</param>
/// <param name="LastFrame">The last page of the log that counts.</param>
/// <param name="Pages">How many pages the database has.</param>
/// <param name="Starts">How often the log was begun anew, from any number on.</param>
/// <param name="Random">Chosen each time it was.</param>
internal readonly record struct LogHeader(uint Commits, uint LastFrame, uint Pages, uint Starts, uint Random)
{
    /// <summary>Bytes of the header, which stands there twice.</summary>
    public const int Size = 48;

    private const uint Version = 3_007_000;

    // It is written in a moment by whoever commits; where it is not, the question goes to SQLite.
    private const int Attempts = 4;

    /// <summary>Reads the header from the memory that all processes share; null: it cannot be read now.</summary>
    /// <remarks>As SQLite does: whoever writes it writes the second copy first, so that equal copies are whole.</remarks>
    public static unsafe LogHeader? Read(byte* index)
    {
        Span<byte> first = stackalloc byte[Size];
        Span<byte> second = stackalloc byte[Size];
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            Copy(index, first);
            Thread.MemoryBarrier();
            Copy(index + Size, second);
            if (first.SequenceEqual(second))
            {
                return Parse(first);
            }
        }

        return null;
    }

    /// <summary>Whether nobody has written since <paramref name="before"/>: at most the log was begun anew, all of it being in the file.</summary>
    public bool HasSameDataAs(LogHeader before) => this == before
        || (Commits == before.Commits && Pages == before.Pages && LastFrame == 0 && Starts == before.Starts + 1);

    /// <summary>Whether one transaction has written since <paramref name="before"/>, into the same log or the next.</summary>
    public bool IsOneCommitAfter(LogHeader before) => Commits == before.Commits + 1
        && (before.LastFrame == 0 || Starts == before.Starts + 1 || (Starts == before.Starts && Random == before.Random && LastFrame > before.LastFrame));

    private static LogHeader? Parse(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, uint>(bytes);
        var isInitialized = bytes[12] != 0;
        return words[0] == Version && isInitialized
            ? new LogHeader(words[2], words[4], words[5], BinaryPrimitives.ReadUInt32BigEndian(bytes[32..]), words[9])
            : null;
    }

    private static unsafe void Copy(byte* from, Span<byte> to)
    {
        for (var place = 0; place < Size; place += sizeof(ulong))
        {
            Unsafe.WriteUnaligned(ref to[place], Volatile.Read(ref *(ulong*)(from + place)));
        }
    }
}

namespace ContentJourney.Storage.Sqlite.Connections;

/// <summary>
/// Decodes a column that has few different values, so that equal ones are decoded once and share one object. Keeps a
/// fixed number of values for the life of the process, so that none may be personal. Safe to share between threads.
/// </summary>
internal sealed class Recurring<T>(Func<ReadOnlySpan<byte>, T> decode)
{
    private const int Slots = 64;
    private const int LongestKept = 256;

    private readonly Entry?[] _slots = new Entry?[Slots];

    /// <summary>The value of a text.</summary>
    public T Decode(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > LongestKept)
        {
            return decode(utf8);
        }

        ref var slot = ref _slots[(uint)((utf8.Length * 31) + (utf8[0] * 7) + utf8[^1]) % Slots];
        var entry = slot;
        if (entry is null || !utf8.SequenceEqual(entry.Utf8))
        {
            entry = new Entry(utf8.ToArray(), decode(utf8));
            slot = entry;
        }

        return entry.Value;
    }

    private sealed record Entry(byte[] Utf8, T Value);
}

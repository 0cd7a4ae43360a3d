using System.Buffers;
using System.Text.Json;

namespace ContentJourney.Storage.Touchpoints;

/// <summary>JSON as it is stored, as UTF-8. Every row has some small texts of it: each thread keeps one writer for all.</summary>
internal static class StoredJson
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? s_writer;

    /// <summary>What <paramref name="write"/> writes of a state.</summary>
    public static byte[] Write<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        var buffer = s_buffer ??= new ArrayBufferWriter<byte>();
        var writer = s_writer ??= new Utf8JsonWriter(buffer);

        // Also clears what was written before: it was another visitor's.
        buffer.Clear();
        writer.Reset();
        write(writer, state);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}

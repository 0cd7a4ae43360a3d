using System.Buffers.Binary;
using System.Text;

namespace ContentJourney.Storage.Postgres.Connections;

/// <summary>Writes rows as PostgreSQL's binary COPY takes them: each field with its length, numbers with the highest byte first.</summary>
internal sealed class BinaryRows
{
    private const int Null = -1;
    private const int BufferBytes = 64 * 1024;

    private readonly Stream _stream;
    private byte[] _buffer = new byte[BufferBytes];
    private int _length;

    /// <summary>Writes the header.</summary>
    public BinaryRows(Stream stream)
    {
        _stream = stream;
        ReadOnlySpan<byte> signature = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8];
        signature.CopyTo(Room(signature.Length));

        // No flags, and nothing that extends the header.
        Room(sizeof(long))[..sizeof(long)].Clear();
    }

    /// <summary>Starts a row.</summary>
    public void Start(short fields) => BinaryPrimitives.WriteInt16BigEndian(Room(sizeof(short)), fields);

    /// <summary>A uuid.</summary>
    public void Write(Guid value)
    {
        Length(16);
        value.TryWriteBytes(Room(16), bigEndian: true, out _);
    }

    /// <summary>A bigint.</summary>
    public void Write(long value)
    {
        Length(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(Room(sizeof(long)), value);
    }

    /// <summary>A double precision.</summary>
    public void Write(double? value)
    {
        if (value is not { } number)
        {
            Length(Null);
            return;
        }

        Length(sizeof(double));
        BinaryPrimitives.WriteDoubleBigEndian(Room(sizeof(double)), number);
    }

    /// <summary>A text.</summary>
    public void Write(string? value)
    {
        if (value is null)
        {
            Length(Null);
            return;
        }

        var room = Room(sizeof(int), Encoding.UTF8.GetMaxByteCount(value.Length));
        var bytes = Encoding.UTF8.GetBytes(value, room[sizeof(int)..]);
        BinaryPrimitives.WriteInt32BigEndian(room, bytes);
        _length += bytes;
    }

    /// <summary>A text that is UTF-8 already.</summary>
    public void WriteUtf8(byte[]? value)
    {
        if (value is null)
        {
            Length(Null);
            return;
        }

        Length(value.Length);
        value.CopyTo(Room(value.Length));
    }

    /// <summary>Writes the end and hands everything on.</summary>
    public void Complete()
    {
        Start(fields: Null);
        Flush();
    }

    private void Length(int bytes) => BinaryPrimitives.WriteInt32BigEndian(Room(sizeof(int)), bytes);

    // Room for so many bytes, which count as written, and for perhaps more.
    private Span<byte> Room(int bytes, int perhaps = 0)
    {
        if (_buffer.Length - _length < bytes + perhaps)
        {
            Flush();
            if (_buffer.Length < bytes + perhaps)
            {
                _buffer = new byte[bytes + perhaps];
            }
        }

        var room = _buffer.AsSpan(_length);
        _length += bytes;
        return room;
    }

    private void Flush()
    {
        _stream.Write(_buffer, 0, _length);
        _length = 0;
    }
}

using System.Buffers;

namespace ContentJourney.AspNetCore.Http;

/// <summary>Memory to write to, taken from the pool and given back.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstRent = 16 * 1024;
    private byte[] _rented = ArrayPool<byte>.Shared.Rent(FirstRent);
    private int _length;

    /// <summary>What was written so far.</summary>
    public ReadOnlyMemory<byte> Written => _rented.AsMemory(0, _length);

    /// <inheritdoc/>
    public void Advance(int count) => _length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureRoom(Math.Max(sizeHint, 1));
        return _rented.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public void Dispose()
    {
        GiveBack();
        _rented = [];
        _length = 0;
    }

    private void EnsureRoom(int count)
    {
        if (_rented.Length - _length >= count)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_rented.Length * 2, _length + count));
        Written.CopyTo(larger);
        GiveBack();
        _rented = larger;
    }

    // Cleared as far as it was written to: nothing of a visitor stays in memory that others rent.
    private void GiveBack()
    {
        _rented.AsSpan(0, _length).Clear();
        ArrayPool<byte>.Shared.Return(_rented);
    }
}

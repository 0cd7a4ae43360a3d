using System.Collections.Concurrent;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>
/// Holds visitors in so many bytes at most, and none that nobody asked for in a while. Every request of a visitor looks here, so
/// that it is made for this alone: a cache for anything boxes its keys and keeps an entry beside each visitor, and each is one
/// more place of memory that no request has at hand.
/// </summary>
internal sealed class WarmMemory : IDisposable
{
    /// <summary>How long a visitor stays who is not asked for: also one who was erased through another node.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(20);

    // What a visitor takes beside the histories.
    private const int VisitorBytes = 1024;

    // Room is made for many at once: finding out who was asked for longest ago looks at all.
    private const double KeptWhenFull = 0.95;
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan NoteUseEvery = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<VisitorId, WarmVisitor> _visitors = [];
    private readonly Lock _changing = new();
    private readonly TimeProvider _time;
    private readonly ITimer _sweeping;
    private readonly long _most;
    private long _bytes;
    private int _makesRoom;

    /// <param name="most">How many bytes at most.</param>
    /// <param name="time">The clock.</param>
    public WarmMemory(long most, TimeProvider time)
    {
        (_most, _time) = (most, time);
        _sweeping = time.CreateTimer(static state => ((WarmMemory)state!).DropIdle(), this, SweepEvery, SweepEvery);
    }

    /// <summary>How many visitors there are.</summary>
    public int Count => _visitors.Count;

    /// <summary>About how many bytes they take.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The visitor, or null.</summary>
    public WarmVisitor? Find(VisitorId id)
    {
        if (!_visitors.TryGetValue(id, out var visitor))
        {
            return null;
        }

        var now = _time.GetTimestamp();
        var unused = _time.GetElapsedTime(visitor.UsedAt, now);
        if (unused >= Idle)
        {
            return null;
        }

        if (unused >= NoteUseEvery)
        {
            visitor.UsedAt = now;
        }

        return visitor;
    }

    /// <summary>Takes in a visitor, or one who has grown; not where there is no room, which is made then for those who come after.</summary>
    public void Keep(VisitorId id, WarmVisitor visitor)
    {
        var bytes = visitor.Bytes + VisitorBytes;
        lock (_changing)
        {
            var before = _visitors.TryGetValue(id, out var other) ? other.HeldBytes : 0;
            if (_bytes - before + bytes <= _most)
            {
                (visitor.HeldBytes, visitor.UsedAt) = (bytes, _time.GetTimestamp());
                _visitors[id] = visitor;
                _bytes += bytes - before;
                return;
            }
        }

        Drop(id);
        if (Interlocked.Exchange(ref _makesRoom, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static memory => memory.MakeRoom(), this, preferLocal: false);
        }
    }

    /// <summary>As <see cref="Keep"/>, where the visitor takes another size than when taken in.</summary>
    public void KeepIfGrown(VisitorId id, WarmVisitor visitor)
    {
        if (visitor.Bytes + VisitorBytes != visitor.HeldBytes)
        {
            Keep(id, visitor);
        }
    }

    /// <summary>Drops a visitor.</summary>
    public void Drop(VisitorId id)
    {
        lock (_changing)
        {
            _bytes -= _visitors.TryRemove(id, out var visitor) ? visitor.HeldBytes : 0;
        }
    }

    public void Dispose() => _sweeping.Dispose();

    private void DropIdle()
    {
        var now = _time.GetTimestamp();
        foreach (var (id, visitor) in _visitors)
        {
            if (_time.GetElapsedTime(visitor.UsedAt, now) >= Idle)
            {
                Drop(id);
            }
        }
    }

    private void MakeRoom()
    {
        foreach (var (id, _) in _visitors.ToArray().OrderBy(entry => entry.Value.UsedAt))
        {
            if (Bytes <= _most * KeptWhenFull)
            {
                break;
            }

            Drop(id);
        }

        Volatile.Write(ref _makesRoom, 0);
    }
}

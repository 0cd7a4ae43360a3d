using System.Diagnostics.CodeAnalysis;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Sqlite.States;

/// <summary>Visitors by all the ids that they were asked for by, each visitor once. Not safe to share between threads.</summary>
internal sealed class KnownVisitors
{
    private readonly Dictionary<VisitorId, Entry> _byId = [];
    private readonly Dictionary<long, Entry> _byNumber = [];

    /// <summary>How many ids there are.</summary>
    public int Count => _byId.Count;

    /// <summary>Finds a visitor.</summary>
    public bool TryFind(VisitorId id, [NotNullWhen(true)] out KnownVisitor? visitor)
    {
        visitor = _byId.TryGetValue(id, out var entry) ? entry.Visitor : null;
        return visitor is not null;
    }

    /// <inheritdoc cref="TryFind(VisitorId, out KnownVisitor)"/>
    public bool TryFind(long number, [NotNullWhen(true)] out KnownVisitor? visitor)
    {
        visitor = _byNumber.TryGetValue(number, out var entry) ? entry.Visitor : null;
        return visitor is not null;
    }

    /// <summary>Keeps a visitor under an id, and as this under all others.</summary>
    public void Set(VisitorId id, KnownVisitor visitor)
    {
        if (!_byNumber.TryGetValue(visitor.Number, out var entry))
        {
            _byNumber[visitor.Number] = entry = new Entry();
        }

        entry.Visitor = visitor;
        _byId[id] = entry;
    }

    /// <summary>Forgets a visitor under all ids; the number may be another's from now on.</summary>
    public void Forget(long number)
    {
        if (_byNumber.Remove(number, out var entry))
        {
            entry.Visitor = null;
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _byId.Clear();
        _byNumber.Clear();
    }

    private sealed class Entry
    {
        public KnownVisitor? Visitor { get; set; }
    }
}

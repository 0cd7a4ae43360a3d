using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Sqlite.Connections;

namespace ContentJourney.Storage.Sqlite.States;

/// <summary>
/// The states of visitors in memory. They hold as long as the log stands where it stood when they were read: a commit of the writer moves
/// them on, one of anybody else drops them all. Whoever asks between a commit and its being noted here is told nothing, and asks SQLite.
/// </summary>
/// <param name="database">Whose visitors they are.</param>
internal sealed class VisitorStates(SqliteDatabase database) : IDisposable
{
    // Some 10 MB; beyond, it begins anew.
    private const int MostIds = 50_000;

    private readonly Lock _gate = new();
    private readonly KnownVisitors _stored = new();
    private readonly OpenVisitors _open = new();
    private LogWatch? _watch;
    private LogHeader? _seen;
    private bool _isBlind;

    /// <summary>The state of a visitor; null: SQLite must be asked.</summary>
    /// <param name="id">Any id of the visitor.</param>
    /// <param name="asked">Where the log stands, for <see cref="Remember"/>.</param>
    public VisitorState? Find(VisitorId id, out LogHeader? asked)
    {
        lock (_gate)
        {
            asked = _watch?.Header;
            return IsCurrent(asked) && _stored.TryFind(id, out var visitor) ? visitor.State : null;
        }
    }

    /// <summary>Keeps what was read, unless anybody has written meanwhile.</summary>
    /// <param name="id">The id that was asked for.</param>
    /// <param name="visitor">What SQLite said.</param>
    /// <param name="asked">Where the log stood before it was asked.</param>
    public void Remember(VisitorId id, KnownVisitor visitor, LogHeader? asked)
    {
        lock (_gate)
        {
            if (IsCurrent(asked) && IsCurrent(_watch?.Header))
            {
                Keep(id, visitor);
            }
        }
    }

    /// <summary>Begins with a transaction of the writer, in which nobody else writes.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            Watch();
            var header = _watch?.Header;
            if (header is null || _seen is null || !header.Value.HasSameDataAs(_seen.Value))
            {
                _stored.Clear();
            }

            _seen = header;
        }
    }

    /// <summary>The visitor as the writer's open transaction has it; null: SQLite must be asked.</summary>
    public KnownVisitor? FindOpen(VisitorId id)
    {
        if (_open.TryFind(id, out var visitor))
        {
            return visitor;
        }

        lock (_gate)
        {
            return _seen is not null && _stored.TryFind(id, out visitor) ? _open.Of(visitor) : null;
        }
    }

    /// <summary>Notes how a visitor is after a write of the open transaction.</summary>
    public void Set(VisitorId id, KnownVisitor visitor) => _open.Set(id, visitor);

    /// <summary>Notes that nothing is known of a visitor any more, and that the number may be another's.</summary>
    public void Forget(long number) => _open.Forget(number);

    /// <summary>Notes the commit, before any caller is answered.</summary>
    /// <param name="hasWritten">Whether the transaction has written anything.</param>
    public void Commit(bool hasWritten)
    {
        lock (_gate)
        {
            var header = _watch?.Header;
            if (_seen is { } before && header is { } after && (hasWritten ? after.IsOneCommitAfter(before) : after == before))
            {
                _open.ApplyTo(_stored, Keep);
            }
            else
            {
                // Somebody else has written since, or nothing can be told.
                _stored.Clear();
            }

            _seen = header;
        }

        RollBack();
    }

    /// <summary>Forgets what the open transaction has done.</summary>
    public void RollBack() => _open.Clear();

    /// <summary>Forgets what is in memory, since a part of the open transaction was undone.</summary>
    public void Spoil()
    {
        RollBack();
        lock (_gate)
        {
            _stored.Clear();
            _seen = null;
        }
    }

    /// <summary>Forgets all, after trouble with the file; the next transaction begins anew.</summary>
    public void Reset()
    {
        RollBack();
        lock (_gate)
        {
            _stored.Clear();
            _watch?.Dispose();
            (_watch, _seen, _isBlind) = (null, null, false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Reset();

    private void Watch()
    {
        if (_watch is null && !_isBlind)
        {
            _watch = LogWatch.TryOpen(database);
            _isBlind = _watch is null;
        }
    }

    private bool IsCurrent(LogHeader? header) => header is { } there && there == _seen;

    private void Keep(VisitorId id, KnownVisitor visitor)
    {
        if (_stored.Count >= MostIds)
        {
            _stored.Clear();
        }

        _stored.Set(id, visitor);
    }
}

using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Nodes;

namespace ContentJourney.Storage.Postgres.States;

/// <summary>
/// The states of visitors in memory, for as long as this node is alone: nobody else writes then. What the node itself writes is noted before
/// its caller is answered; what changes more than the revision of one visitor, or went wrong, has all be forgotten.
/// </summary>
internal sealed class VisitorStates(NodePresence nodes, TimeProvider clock)
{
    // Some 10 MB; beyond, it begins anew.
    private const int MostIds = 50_000;

    // What is changed past the product, by hand or from a backup, is seen after this.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<VisitorId, Known> _byId = [];
    private long _stretch;
    private long _begun;

    // Only while a question is asked.
    private readonly HashSet<VisitorId> _writtenMeanwhile = [];
    private bool _isAsking;

    /// <summary>The state of a visitor; null: PostgreSQL must be asked.</summary>
    /// <param name="id">Any id of the visitor.</param>
    public VisitorState? Find(VisitorId id)
    {
        if (nodes.AloneForNow is not { } stretch)
        {
            return null;
        }

        lock (_gate)
        {
            KeepTo(stretch);
            return _byId.TryGetValue(id, out var known) ? known.State : null;
        }
    }

    /// <summary>Begins a question, for <see cref="Remember"/>; one at a time.</summary>
    public void Ask()
    {
        lock (_gate)
        {
            _writtenMeanwhile.Clear();
            _isAsking = true;
        }
    }

    /// <summary>Keeps what the question found, but of whom was written to while it was asked, and nothing where others may have written or all was forgotten.</summary>
    /// <param name="found">The states by the ids that were asked for.</param>
    public void Remember(IReadOnlyDictionary<Guid, VisitorState> found)
    {
        lock (_gate)
        {
            var isWhole = _isAsking;
            _isAsking = false;
            if (!isWhole || nodes.AloneSince is not { } stretch)
            {
                return;
            }

            KeepTo(stretch);
            if (_byId.Count + found.Count > MostIds)
            {
                Clear();
            }

            foreach (var (id, state) in found)
            {
                if (!_writtenMeanwhile.Contains(state.Visitor))
                {
                    _byId[new VisitorId(id)] = Keep(state);
                }
            }
        }
    }

    /// <summary>Notes what a write has made of a visitor.</summary>
    public void Note(VisitorWriteResult written)
    {
        lock (_gate)
        {
            if (_byId.TryGetValue(written.Visitor, out var known))
            {
                known.Raise(written.Revision);
            }

            if (_isAsking)
            {
                _writtenMeanwhile.Add(written.Visitor);
            }
        }
    }

    /// <summary>Forgets all, and what a question may find that is being asked.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _isAsking = false;
            Clear();
        }
    }

    /// <summary>Runs a change of any kind, after which all is forgotten, however it ends.</summary>
    public async ValueTask<T> ChangeAsync<T>(ValueTask<T> change)
    {
        try
        {
            return await change;
        }
        finally
        {
            Forget();
        }
    }

    private Known Keep(VisitorState state)
    {
        if (_byId.TryGetValue(state.Visitor, out var known))
        {
            known.Raise(state.Revision);
        }
        else
        {
            _byId[state.Visitor] = known = new Known(state);
        }

        return known;
    }

    private void KeepTo(long stretch)
    {
        if (stretch != _stretch || clock.GetElapsedTime(_begun) > Longest)
        {
            _stretch = stretch;
            Clear();
        }
    }

    private void Clear()
    {
        _byId.Clear();
        _begun = clock.GetTimestamp();
    }

    private sealed class Known(VisitorState state)
    {
        public VisitorState State { get; private set; } = state;

        // Answers of writes and questions may come in any order: of two revisions the later one is the stored one.
        public void Raise(long revision) => State = State with { Revision = Math.Max(State.Revision, revision) };
    }
}

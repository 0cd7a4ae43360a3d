using ContentJourney.AspNetCore.Events;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>What is kept in memory of one visitor: the profile, and a history for each journey that was asked about.</summary>
/// <param name="profile">The visitor without touchpoints.</param>
internal sealed class WarmVisitor(StoredVisitor profile)
{
    // Also what threads wait at: a lock of its own would be one more place of memory that no request has at hand.
    private readonly List<LiveHistory> _histories = [];
    private VisitorState _state = new(profile.Id, profile.Revision);
    private StoredVisitor? _profile = profile;
    private DateTimeOffset _receivedUntil = DateTimeOffset.MinValue;

    /// <summary>When the visitor was last asked for, as a timestamp; kept by <see cref="WarmMemory"/>.</summary>
    public long UsedAt { get; set; }

    /// <summary>How many bytes the visitor is counted with; kept by <see cref="WarmMemory"/>.</summary>
    public long HeldBytes { get; set; }

    /// <summary>The state of the visitor that everything here is of; the profile is null where a write changed it.</summary>
    public (VisitorState State, StoredVisitor? Profile) Now
    {
        get
        {
            lock (_histories)
            {
                return (_state, _profile);
            }
        }
    }

    /// <summary>The visitor as kept, or null where the profile or the history is missing.</summary>
    public KnownVisitor? Recall(JourneyVocabulary vocabulary)
    {
        lock (_histories)
        {
            return _profile is not null && Find(vocabulary) is { } history ? new KnownVisitor(_profile, history, _state) : null;
        }
    }

    /// <summary>About how much memory they take, in bytes.</summary>
    public long Bytes
    {
        get
        {
            lock (_histories)
            {
                var bytes = 0L;
                foreach (var history in _histories)
                {
                    bytes += history.Bytes;
                }

                return bytes;
            }
        }
    }

    /// <summary>The history for a journey's vocabulary, or null.</summary>
    public LiveHistory? Find(JourneyVocabulary vocabulary)
    {
        lock (_histories)
        {
            foreach (var history in _histories)
            {
                if (history.Vocabulary == vocabulary)
                {
                    return history.IsWorn ? null : history;
                }
            }

            return null;
        }
    }

    /// <summary>Takes in the profile of this state of the visitor.</summary>
    /// <returns>Whether it is of this state.</returns>
    public bool TryKeep(StoredVisitor profile)
    {
        lock (_histories)
        {
            if (!IsOf(profile.Id, profile.Revision))
            {
                return false;
            }

            _profile = profile;
            return true;
        }
    }

    /// <summary>Takes in a history of this state of the visitor; it replaces those of earlier versions of the journey.</summary>
    /// <returns>Whether it is of this state.</returns>
    public bool TryKeep(StoredVisitor stored, LiveHistory history)
    {
        lock (_histories)
        {
            if (!TryKeep(stored with { Touchpoints = [] }))
            {
                return false;
            }

            _histories.RemoveAll(other => other.Vocabulary.Journey.Alias == history.Vocabulary.Journey.Alias);
            _histories.Add(history);
            Received(stored.Touchpoints);
            return true;
        }
    }

    /// <summary>Adds what a write has stored.</summary>
    /// <returns>Whether the histories are of the state after it; not where another write came between.</returns>
    public bool TryAdvance(VisitorWrite write, VisitorWriteResult written)
    {
        lock (_histories)
        {
            var state = new VisitorState(written.Visitor, written.Revision);
            if (_state == state)
            {
                return true;
            }

            if (_state != state with { Revision = written.Revision - 1 })
            {
                return false;
            }

            var stored = StoredOf(write, written);
            foreach (var history in _histories)
            {
                history.Add(stored);
            }

            Received(stored);
            _state = state;
            _profile = written.ChangesProfile ? null : _profile;
            return true;
        }
    }

    /// <summary>Looks at a history as it was before and after touchpoints were stored; where later ones came, it is not told from memory.</summary>
    /// <param name="stored">The touchpoints.</param>
    /// <param name="precision">How exactly instants are kept.</param>
    /// <param name="vocabulary">What the history is prepared for.</param>
    /// <param name="look">Gets the history twice; it must not be used after that returns.</param>
    /// <returns>Both answers, or null.</returns>
    public (T Before, T After)? Compare<T>(
        StoredTouchpoints stored, TimeSpan precision, JourneyVocabulary vocabulary, Func<TouchpointHistory, T> look)
    {
        lock (_histories)
        {
            if (_receivedUntil > stored.At + precision || Find(vocabulary) is not { } history)
            {
                return null;
            }

            if (IsOf(stored.Visitor, stored.Revision))
            {
                return (history.Without(stored.Touchpoints, look), history.With([], look));
            }

            // The write is done and not added yet.
            return IsOf(stored.Visitor, stored.Revision - 1) ? (history.With([], look), history.With(stored.Touchpoints, look)) : null;
        }
    }

    // Nearly always all of them: then nothing is made.
    private static IReadOnlyList<Touchpoint> StoredOf(VisitorWrite write, VisitorWriteResult written)
    {
        List<Touchpoint>? some = null;
        for (var i = 0; i < written.Outcomes.Count; i++)
        {
            if (written.Outcomes[i] is TouchpointOutcome.Stored)
            {
                some?.Add(write.Touchpoints[i]);
            }
            else
            {
                some ??= [.. write.Touchpoints.Take(i)];
            }
        }

        return some is null ? write.Touchpoints : some;
    }

    private void Received(IReadOnlyList<Touchpoint> touchpoints)
    {
        for (var i = 0; i < touchpoints.Count; i++)
        {
            _receivedUntil = touchpoints[i].ReceivedAt > _receivedUntil ? touchpoints[i].ReceivedAt : _receivedUntil;
        }
    }

    private bool IsOf(VisitorId id, long revision) => _state == new VisitorState(id, revision);
}

using ContentJourney.AspNetCore.Events;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.AspNetCore.Visitors;

/// <summary>The histories of one visitor that are kept in memory, one for each journey that was asked about.</summary>
/// <param name="visitor">The visitor.</param>
/// <param name="revision">The state of the visitor that they are of.</param>
internal sealed class WarmVisitor(VisitorId visitor, long revision)
{
    private readonly Lock _alone = new();
    private readonly List<LiveHistory> _histories = [];
    private long _revision = revision;
    private DateTimeOffset _receivedUntil = DateTimeOffset.MinValue;

    public VisitorId Visitor => visitor;

    /// <summary>The state of the visitor that the histories are of.</summary>
    public long Revision
    {
        get
        {
            lock (_alone)
            {
                return _revision;
            }
        }
    }

    /// <summary>About how much memory they take, in bytes.</summary>
    public long Bytes
    {
        get
        {
            lock (_alone)
            {
                return _histories.Sum(history => (long)history.Bytes);
            }
        }
    }

    /// <summary>The history for a journey's vocabulary, or null.</summary>
    public LiveHistory? Find(JourneyVocabulary vocabulary)
    {
        lock (_alone)
        {
            return _histories.Find(history => history.Vocabulary == vocabulary && !history.IsWorn);
        }
    }

    /// <summary>Takes in a history of this state of the visitor; it replaces those of earlier versions of the journey.</summary>
    /// <returns>Whether it is of this state.</returns>
    public bool TryKeep(StoredVisitor stored, LiveHistory history)
    {
        lock (_alone)
        {
            if (!IsOf(stored.Id, stored.Revision))
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
        lock (_alone)
        {
            if (IsOf(written.Visitor, written.Revision))
            {
                return true;
            }

            if (!IsOf(written.Visitor, written.Revision - 1))
            {
                return false;
            }

            Touchpoint[] stored = [.. write.Touchpoints.Where((_, i) => written.Outcomes[i] is TouchpointOutcome.Stored)];
            _histories.ForEach(history => history.Add(stored));
            Received(stored);
            _revision = written.Revision;
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
        lock (_alone)
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

    private void Received(IReadOnlyList<Touchpoint> touchpoints)
    {
        for (var i = 0; i < touchpoints.Count; i++)
        {
            _receivedUntil = touchpoints[i].ReceivedAt > _receivedUntil ? touchpoints[i].ReceivedAt : _receivedUntil;
        }
    }

    private bool IsOf(VisitorId id, long state) => visitor == id && _revision == state;
}

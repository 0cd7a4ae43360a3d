using System.Numerics;
using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>
/// The touchpoints of one visitor, in time order, prepared for one <see cref="JourneyVocabulary"/>. Immutable: safe to
/// share between threads.
/// </summary>
public sealed class TouchpointHistory
{
    private TouchpointHistory(JourneyVocabulary vocabulary, HistoryColumns columns)
    {
        Vocabulary = vocabulary;
        Columns = columns;
        Count = columns.Count;
        Touchpoints = new ArraySegment<Touchpoint>(columns.Touchpoints, 0, Count);
    }

    /// <summary>What the history was prepared for.</summary>
    public JourneyVocabulary Vocabulary { get; }

    /// <summary>By <see cref="Touchpoint.OccurredAt"/>, then id (ordinal); each id once, the first that was given.</summary>
    public IReadOnlyList<Touchpoint> Touchpoints { get; }

    /// <summary>The rows of this history are the first <see cref="Count"/>; a longer history may share the columns.</summary>
    internal HistoryColumns Columns { get; }

    internal int Count { get; }

    /// <summary>Prepares a history; the order of <paramref name="touchpoints"/> is irrelevant and a repeated id counts once.</summary>
    public static TouchpointHistory Create(JourneyVocabulary vocabulary, IEnumerable<Touchpoint> touchpoints)
    {
        var ids = new KeyTable<string>(touchpoints.TryGetNonEnumeratedCount(out var count) ? count : 0);
        var fresh = Fresh(touchpoints, ids);
        return Append(vocabulary, new HistoryColumns(vocabulary, ids, fresh.Count), fresh);
    }

    /// <summary>
    /// The history with further touchpoints; equals one created from all of them. Cheap when they are later than all that
    /// is there.
    /// </summary>
    public TouchpointHistory With(IEnumerable<Touchpoint> touchpoints)
    {
        var given = Fresh(touchpoints, new KeyTable<string>());
        lock (Columns)
        {
            // Another history may have added rows of its own behind ours; then the columns are not ours to continue.
            if (Columns.Count == Count)
            {
                given.RemoveAll(touchpoint => Columns.Ids.Find(touchpoint.Id, touchpoint.Id.GetHashCode()) >= 0);
                if (given.Count == 0)
                {
                    return this;
                }

                if (Count == 0 || TouchpointOrder.Instance.Compare(Touchpoints[^1], given[0]) < 0)
                {
                    given.ForEach(touchpoint => Columns.Ids.Add(touchpoint.Id, touchpoint.Id.GetHashCode()));
                    return Append(Vocabulary, Columns, given);
                }
            }
        }

        return Create(Vocabulary, Touchpoints.Concat(given));
    }

    /// <summary>
    /// How often the server has shown an item of content to this visitor with <c>now - within &lt; occurredAt &lt;= now</c>.
    /// </summary>
    /// <param name="contentId">The item's id as touchpoints carry it.</param>
    /// <param name="now">The instant; later shows do not count.</param>
    /// <param name="within">The window, positive; null: all up to now.</param>
    public int ShowCount(string contentId, DateTimeOffset now, TimeSpan? within = null)
    {
        var after = within is null ? long.MinValue : now.UtcTicks - within.Value.Ticks;
        var count = 0;
        for (var row = LastShow(contentId, now); row >= 0 && Columns.Ticks[row] > after; row = Columns.PreviousShow(row))
        {
            count++;
        }

        return count;
    }

    /// <summary>When the server last showed an item of content to this visitor up to <paramref name="now"/>; null: never.</summary>
    public DateTimeOffset? LastShown(string contentId, DateTimeOffset now)
    {
        var row = LastShow(contentId, now);
        return row < 0 ? null : new DateTimeOffset(Columns.Ticks[row], TimeSpan.Zero);
    }

    /// <summary>The number of rows up to an instant, that one included.</summary>
    internal int RowsUpTo(long ticks)
    {
        var column = Columns.Ticks;
        if (Count == 0 || column[Count - 1] <= ticks)
        {
            return Count;
        }

        // Whole blocks by halves, the rest at once: no branch in it is a guess.
        var first = 0;
        for (var blocks = (Count + HistoryColumns.Block - 1) / HistoryColumns.Block; blocks > 1;)
        {
            var half = blocks / 2;
            first += column[((first + half) * HistoryColumns.Block) - 1] <= ticks ? half : 0;
            blocks -= half;
        }

        var start = first * HistoryColumns.Block;
        return start + BitOperations.PopCount(ColumnBits.AtMost(column, start, ticks) & ColumnBits.Before(Count - start));
    }

    private int LastShow(string contentId, DateTimeOffset now)
    {
        var content = Columns.ContentKeys.Find(contentId, contentId.GetHashCode());
        var row = content < 0 ? -1 : Columns.LastShow(content);
        while (row >= 0 && (row >= Count || Columns.Ticks[row] > now.UtcTicks))
        {
            row = Columns.PreviousShow(row);
        }

        return row;
    }

    /// <summary>Those whose ids are not known yet, the first of each, in their order; their ids are known from then on.</summary>
    private static List<Touchpoint> Fresh(IEnumerable<Touchpoint> touchpoints, KeyTable<string> ids)
    {
        var fresh = new List<Touchpoint>(touchpoints.TryGetNonEnumeratedCount(out var count) ? count : 0);
        var inOrder = true;
        foreach (var touchpoint in touchpoints)
        {
            if (ids.TryAdd(touchpoint.Id, touchpoint.Id.GetHashCode(), out _))
            {
                inOrder = inOrder && (fresh.Count == 0 || TouchpointOrder.Instance.Compare(fresh[^1], touchpoint) < 0);
                fresh.Add(touchpoint);
            }
        }

        // A store gives them in order: most histories need no sorting.
        if (!inOrder)
        {
            fresh.Sort(TouchpointOrder.Instance);
        }

        return fresh;
    }

    private static TouchpointHistory Append(JourneyVocabulary vocabulary, HistoryColumns columns, List<Touchpoint> fresh)
    {
        foreach (var touchpoint in fresh)
        {
            columns.Append(touchpoint);
        }

        return new TouchpointHistory(vocabulary, columns);
    }
}

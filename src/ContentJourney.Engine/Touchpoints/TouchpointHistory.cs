using System.Numerics;
using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>
/// The touchpoints of one visitor, in time order, prepared for one <see cref="JourneyVocabulary"/>. One that was created is
/// immutable and safe to share between threads; one that a <see cref="LiveHistory"/> shows is of use only while it does.
/// </summary>
public sealed class TouchpointHistory
{
    internal TouchpointHistory(JourneyVocabulary vocabulary, HistoryColumns columns)
    {
        Vocabulary = vocabulary;
        Columns = columns;
    }

    /// <summary>What the history was prepared for.</summary>
    public JourneyVocabulary Vocabulary { get; }

    /// <summary>How many touchpoints it has.</summary>
    public int Count => Columns.Count;

    internal HistoryColumns Columns { get; }

    /// <summary>Prepares a history; the order of <paramref name="touchpoints"/> is irrelevant and a repeated id counts once.</summary>
    public static TouchpointHistory Create(JourneyVocabulary vocabulary, IEnumerable<Touchpoint> touchpoints) =>
        new(vocabulary, Prepare(vocabulary, touchpoints, remembers: false));

    /// <summary>
    /// How often the server has shown an item of content to this visitor with <c>now - within &lt; occurredAt &lt;= now</c>.
    /// </summary>
    /// <param name="contentId">The item's id as touchpoints carry it.</param>
    /// <param name="now">The instant; later shows do not count.</param>
    /// <param name="within">The window, positive; null: all up to now.</param>
    public int ShowCount(string contentId, DateTimeOffset now, TimeSpan? within = null) =>
        ShowCount(contentId, contentId.GetHashCode(), now, within);

    /// <inheritdoc cref="ShowCount(string, DateTimeOffset, TimeSpan?)"/>
    /// <remarks>For whoever asks about the same items again and again, and has hashed their ids before.</remarks>
    internal int ShowCount(string contentId, int hash, DateTimeOffset now, TimeSpan? within = null)
    {
        var after = within is null ? long.MinValue : now.UtcTicks - within.Value.Ticks;
        var count = 0;
        for (var row = LastShow(contentId, hash, now); row >= 0 && Columns.Ticks[row] > after; row = Columns.PreviousShow(row))
        {
            count++;
        }

        return count;
    }

    /// <summary>When the server last showed an item of content to this visitor up to <paramref name="now"/>; null: never.</summary>
    public DateTimeOffset? LastShown(string contentId, DateTimeOffset now)
    {
        var row = LastShow(contentId, contentId.GetHashCode(), now);
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

    private int LastShow(string contentId, int hash, DateTimeOffset now)
    {
        var content = Columns.ContentKeys.Find(contentId, hash);
        var row = content < 0 ? -1 : Columns.LastShow(content);
        while (row >= 0 && Columns.Ticks[row] > now.UtcTicks)
        {
            row = Columns.PreviousShow(row);
        }

        return row;
    }

    /// <summary>The columns of touchpoints; of those that share an id the first that was given.</summary>
    internal static HistoryColumns Prepare(JourneyVocabulary vocabulary, IEnumerable<Touchpoint> touchpoints, bool remembers)
    {
        var expected = touchpoints.TryGetNonEnumeratedCount(out var count) ? count : 0;
        var ids = new HashSet<IdDigest>(expected);
        var fresh = new List<(Touchpoint Touchpoint, IdDigest Id)>(expected);
        var inOrder = true;
        foreach (var touchpoint in touchpoints)
        {
            var id = IdDigest.Of(touchpoint.Id);
            if (ids.Add(id))
            {
                fresh.Add((touchpoint, id));
                inOrder = inOrder && (fresh.Count == 1 || Compare(fresh[^2], fresh[^1]) < 0);
            }
        }

        // A store gives them in order: most histories need no sorting.
        if (!inOrder)
        {
            fresh.Sort(Compare);
        }

        var columns = new HistoryColumns(vocabulary, fresh.Count, remembers);
        foreach (var (touchpoint, id) in fresh)
        {
            columns.Add(touchpoint, id);
        }

        return columns;
    }

    private static int Compare((Touchpoint Touchpoint, IdDigest Id) left, (Touchpoint Touchpoint, IdDigest Id) right)
    {
        var byInstant = left.Touchpoint.OccurredAt.UtcTicks.CompareTo(right.Touchpoint.OccurredAt.UtcTicks);
        return byInstant != 0 ? byInstant : left.Id.CompareTo(right.Id);
    }
}

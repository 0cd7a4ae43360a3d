using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Content;

/// <summary>
/// Takes the best items for one visitor, list by list. Within a priority those never shown to the visitor come in the
/// order of the list, so most answers touch few more items than they hold; those shown wait until the priority ends.
/// </summary>
internal ref struct ContentSelection(ContentItem[] items, TouchpointHistory? history, WallClock clock, DateTimeOffset now)
{
    private AfterTouchpoint? _after;
    private bool _afterHolds;

    /// <summary>How many items were taken.</summary>
    public int Count { get; private set; }

    /// <summary>The first change of the calendar among the items looked at; null: none changes.</summary>
    public DateTimeOffset? StableUntil { get; private set; }

    public readonly bool IsFull => Count == items.Length;

    public void TakeFrom(TaggedItem[] list)
    {
        Span<(int Shows, int Index)> waiting = stackalloc (int, int)[items.Length - Count];
        for (var index = 0; index < list.Length && !IsFull;)
        {
            index = TakePriority(list, index, waiting);
        }
    }

    private int TakePriority(TaggedItem[] list, int index, scoped Span<(int Shows, int Index)> waiting)
    {
        var priority = list[index].Priority;
        var waits = 0;
        for (; index < list.Length && list[index].Priority == priority && !IsFull; index++)
        {
            var item = list[index];
            if (item.Moment is { } moment && !Allows(item, moment))
            {
                continue;
            }

            var shows = history?.ShowCount(item.ContentId, item.ContentHash, now) ?? 0;
            if (shows == 0)
            {
                Take(item);
            }
            else
            {
                waits = Insert(waiting, waits, (shows, index));
            }
        }

        for (var next = 0; next < waits && !IsFull; next++)
        {
            Take(list[waiting[next].Index]);
        }

        return index;
    }

    /// <summary>Keeps the least often shown, in order; as many as could ever be taken.</summary>
    private static int Insert(Span<(int Shows, int Index)> waiting, int count, (int Shows, int Index) entry)
    {
        var place = count;
        while (place > 0 && waiting[place - 1].Shows > entry.Shows)
        {
            place--;
        }

        if (place == waiting.Length)
        {
            return count;
        }

        var kept = Math.Min(count, waiting.Length - 1);
        waiting[place..kept].CopyTo(waiting[(place + 1)..]);
        waiting[place] = entry;
        return kept + 1;
    }

    private void Take(TaggedItem item) => items[Count++] = item.Item;

    private bool Allows(TaggedItem item, Moment moment)
    {
        if (history is not null)
        {
            return moment.IsOpen(clock)
                && (moment.After is null || Holds(moment.After))
                && (moment.Limits is null || moment.Limits.Allow(history, item.ContentId, now));
        }

        if (moment.DependsOnVisitor)
        {
            return false;
        }

        if (moment.NextChange(clock) is { } change && !(StableUntil <= change))
        {
            StableUntil = change;
        }

        return moment.IsOpen(clock);
    }

    /// <summary>Items of one campaign stand together and share their moment, so its answer is kept.</summary>
    private bool Holds(AfterTouchpoint after)
    {
        if (!ReferenceEquals(after, _after))
        {
            (_after, _afterHolds) = (after, after.Holds(history!, now));
        }

        return _afterHolds;
    }
}

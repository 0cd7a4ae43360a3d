using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Storage.Touchpoints;

/// <summary>The order of a history: by time, then by id in UTF-16 units.</summary>
internal static class HistoryOrder
{
    /// <summary>
    /// Sorts what a database gave in nearly this order: databases compare UTF-8 bytes, which differs beyond the basic plane.
    /// </summary>
    public static void Restore(List<Touchpoint> history)
    {
        for (var index = 1; index < history.Count; index++)
        {
            if (Compare(history[index - 1], history[index]) > 0)
            {
                history.Sort(Compare);
                return;
            }
        }
    }

    private static int Compare(Touchpoint left, Touchpoint right)
    {
        var byTime = left.OccurredAt.CompareTo(right.OccurredAt);
        return byTime != 0 ? byTime : string.CompareOrdinal(left.Id, right.Id);
    }
}

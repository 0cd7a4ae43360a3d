namespace ContentJourney.Engine.Content;

/// <summary>The parts of days in which an item may be shown.</summary>
internal sealed class DayParts
{
    // Parts recur weekly; one that a clock change skips comes a week later.
    private const long LongestSearch = 15 * TimeSpan.TicksPerDay;

    private readonly DayPart[] _parts;
    private readonly long[] _boundaries;

    public DayParts(IEnumerable<DayPart> parts)
    {
        _parts = [.. parts];
        _boundaries = [.. _parts.SelectMany(part => new[] { part.From, part.To }).Append(TimeSpan.TicksPerDay).Distinct().Order()];
    }

    /// <summary>Whether the time on the wall lies in one of the parts.</summary>
    public bool Contain(long wall)
    {
        foreach (var part in _parts)
        {
            if (part.Contains(wall))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first instant after <paramref name="from"/> at which the answer of <see cref="Contain"/> changes, or null.</summary>
    public long? NextChange(WallClock clock, long from)
    {
        var open = Contain(clock.WallAt(from));
        var limit = Math.Min(from + LongestSearch, DateTimeOffset.MaxValue.UtcTicks);
        for (var at = from; at < limit;)
        {
            at = clock.FirstShift(at, Math.Min(at + UntilBoundary(clock.WallAt(at)), limit));
            if (Contain(clock.WallAt(at)) != open)
            {
                return at;
            }
        }

        return null;
    }

    private long UntilBoundary(long wall)
    {
        var time = wall % TimeSpan.TicksPerDay;
        foreach (var boundary in _boundaries)
        {
            if (boundary > time)
            {
                return boundary - time;
            }
        }

        return TimeSpan.TicksPerDay - time;
    }
}

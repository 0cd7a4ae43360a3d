namespace ContentJourney.Engine.Content;

/// <summary>A part of some days of the week, from its first tick until before its end.</summary>
/// <param name="Days">A bit for each day on which it begins: bit 0 is Monday, bit 6 Sunday.</param>
/// <param name="From">When it begins, as ticks since midnight.</param>
/// <param name="To">When it ends, as ticks since midnight; not after <paramref name="From"/>: on the next day.</param>
internal readonly record struct DayPart(int Days, long From, long To)
{
    /// <summary>All seven days.</summary>
    public const int EveryDay = 0b111_1111;

    /// <summary>Whether the time on the wall lies in the part.</summary>
    public bool Contains(long wall)
    {
        // 0001-01-01 was a Monday.
        var day = (int)(wall / TimeSpan.TicksPerDay % 7);
        var time = wall % TimeSpan.TicksPerDay;
        if (To > From)
        {
            return BeginsOn(day) && time >= From && time < To;
        }

        return (BeginsOn(day) && time >= From) || (BeginsOn((day + 6) % 7) && time < To);
    }

    private bool BeginsOn(int day) => (Days & (1 << day)) != 0;
}

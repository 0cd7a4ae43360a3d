namespace ContentJourney.Engine.Content;

/// <summary>The time on the wall where the visitor is: by the visitor's offset if sent, else in the site's time zone.</summary>
internal readonly struct WallClock
{
    private readonly TimeZoneInfo _zone;
    private readonly TimeSpan? _offset;

    public WallClock(DateTimeOffset now, TimeZoneInfo zone, TimeSpan? offset)
    {
        (_zone, _offset) = (zone, offset);
        NowTicks = now.UtcTicks;
        WallNow = WallAt(NowTicks);
    }

    /// <summary>The instant, as ticks of UTC.</summary>
    public long NowTicks { get; }

    /// <summary>The time on the wall now, as ticks since 0001-01-01 there.</summary>
    public long WallNow { get; }

    /// <summary>What the wall shows at another instant. Instants before 0001 there show its first tick.</summary>
    public long WallAt(long utcTicks) => Math.Max(0, utcTicks + OffsetAt(utcTicks));

    /// <summary>The first instant after <paramref name="from"/> up to <paramref name="to"/> with another offset; else <paramref name="to"/>.</summary>
    public long FirstShift(long from, long to)
    {
        var offset = OffsetAt(from);
        if (OffsetAt(to) == offset)
        {
            return to;
        }

        while (to - from > 1)
        {
            var middle = from + ((to - from) / 2);
            if (OffsetAt(middle) == offset)
            {
                from = middle;
            }
            else
            {
                to = middle;
            }
        }

        return to;
    }

    private long OffsetAt(long utcTicks) =>
        (_offset ?? _zone.GetUtcOffset(new DateTimeOffset(utcTicks, TimeSpan.Zero))).Ticks;
}

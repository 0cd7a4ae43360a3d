using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Content;

/// <summary>When an item may be shown, compiled for one journey. Immutable.</summary>
internal sealed class Moment
{
    /// <summary>The first instant.</summary>
    public DateTimeOffset From { get; init; } = DateTimeOffset.MinValue;

    /// <summary>The end: the first instant after.</summary>
    public DateTimeOffset Until { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>The parts of days; null: the whole day.</summary>
    public DayParts? DayParts { get; init; }

    /// <summary>The touchpoint that must have been; null: none.</summary>
    public AfterTouchpoint? After { get; init; }

    /// <summary>How often; null: any number of times.</summary>
    public ShowLimits? Limits { get; init; }

    /// <summary>Whether a visitor's history is needed to say if the item may be shown.</summary>
    public bool DependsOnVisitor => After is not null || Limits is not null;

    /// <summary>Whether dates and day parts allow the item now.</summary>
    public bool IsOpen(in WallClock clock) =>
        clock.NowTicks >= From.UtcTicks
        && clock.NowTicks < Until.UtcTicks
        && (DayParts is null || DayParts.Contain(clock.WallNow));

    /// <summary>The first instant after now at which <see cref="IsOpen"/> changes, or null.</summary>
    public DateTimeOffset? NextChange(in WallClock clock)
    {
        if (clock.NowTicks >= Until.UtcTicks)
        {
            return null;
        }

        var start = Math.Max(clock.NowTicks, From.UtcTicks);
        var openAtStart = DayParts is null || DayParts.Contain(clock.WallAt(start));
        if (openAtStart && start > clock.NowTicks)
        {
            return From;
        }

        var change = DayParts?.NextChange(clock, start) ?? long.MaxValue;
        if (change >= Until.UtcTicks)
        {
            return openAtStart && Until != DateTimeOffset.MaxValue ? Until : null;
        }

        return new DateTimeOffset(change, TimeSpan.Zero);
    }
}

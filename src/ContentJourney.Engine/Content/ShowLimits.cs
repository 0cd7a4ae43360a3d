using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Content;

/// <summary>How often an item may be shown to one visitor.</summary>
/// <param name="MaxShows">At most this many shows, or null for any number.</param>
/// <param name="Per">The window in which shows count; null: all of them do.</param>
/// <param name="CoolDown">What must have passed since the last show, or null.</param>
internal sealed record ShowLimits(int? MaxShows, TimeSpan? Per, TimeSpan? CoolDown)
{
    /// <summary>Whether the item may be shown once more.</summary>
    public bool Allow(TouchpointHistory history, string contentId, DateTimeOffset now) =>
        (MaxShows is null || history.ShowCount(contentId, now, Per) < MaxShows)
        && (CoolDown is null || history.LastShown(contentId, now) is not { } last || now - last >= CoolDown);
}

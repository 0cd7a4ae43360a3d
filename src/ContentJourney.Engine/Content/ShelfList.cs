namespace ContentJourney.Engine.Content;

/// <summary>
/// Items in their order, and those of them that are not over for good: sites keep the campaigns of years, and nobody should
/// have to step over them.
/// </summary>
/// <param name="items">The items.</param>
/// <param name="since">The instant as of which those that are over are known.</param>
internal sealed class ShelfList(TaggedItem[] items, DateTimeOffset since)
{
    private readonly TaggedItem[] _notOver = Array.Exists(items, item => IsOver(item, since)) ? Array.FindAll(items, item => !IsOver(item, since)) : items;

    /// <summary>The items among which those that may be shown at an instant are; what is over now may not have been before.</summary>
    public TaggedItem[] At(DateTimeOffset now) => now >= since ? _notOver : items;

    private static bool IsOver(TaggedItem item, DateTimeOffset now) => item.Moment is { } moment && moment.Until <= now;
}

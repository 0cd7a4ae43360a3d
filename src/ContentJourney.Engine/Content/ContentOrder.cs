namespace ContentJourney.Engine.Content;

/// <summary>The part of the order that is the same for every visitor: priority, newest, id.</summary>
internal sealed class ContentOrder : IComparer<ContentItem>
{
    public static ContentOrder Instance { get; } = new();

    public int Compare(ContentItem? x, ContentItem? y)
    {
        var byPriority = y!.Tags.Priority.CompareTo(x!.Tags.Priority);
        if (byPriority != 0)
        {
            return byPriority;
        }

        var byDate = y.UpdateDate.CompareTo(x.UpdateDate);
        return byDate != 0 ? byDate : x.Id.CompareTo(y.Id);
    }
}

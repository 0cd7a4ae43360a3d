namespace ContentJourney.Umbraco.Content;

/// <summary>The changes for each of those who follow the content, who come to them in their own time.</summary>
internal sealed class ChangeQueues(TimeProvider time)
{
    /// <summary>For what is published.</summary>
    public ChangeQueue Published { get; } = new(time);

    /// <summary>For drafts.</summary>
    public ChangeQueue Drafts { get; } = new(time);

    /// <summary>Notes a change for all.</summary>
    public void Add(Action<ChangeQueue> change)
    {
        change(Published);
        change(Drafts);
    }
}

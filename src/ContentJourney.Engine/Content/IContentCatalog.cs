namespace ContentJourney.Engine.Content;

/// <summary>The published content a host serves from.</summary>
public interface IContentCatalog
{
    /// <summary>The content as it is now. A later call may return a newer one; each is immutable.</summary>
    ContentIndex Current { get; }
}

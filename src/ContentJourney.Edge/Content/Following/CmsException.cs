namespace ContentJourney.Edge.Content.Following;

/// <summary>The CMS's content cannot be had; the message is one line for people.</summary>
internal sealed class CmsException(string message, TimeSpan? retryAfter = null, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>How long the CMS asked to be left alone, or null.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}

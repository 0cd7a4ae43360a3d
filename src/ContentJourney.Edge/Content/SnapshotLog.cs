namespace ContentJourney.Edge.Content;

internal static partial class SnapshotLog
{
    /// <summary>Says what is served now, and which of its tags cannot be read.</summary>
    public static void SnapshotServed(this ILogger logger, string source, Snapshot snapshot)
    {
        logger.SnapshotLoaded(source, snapshot.Delivery.Items.Count());
        foreach (var (path, problem) in snapshot.Warnings.Errors)
        {
            logger.TagsUnreadable(path, problem);
        }
    }

    [LoggerMessage(3100, LogLevel.Information, "Content of {Source} is served: {Count} items over all cultures")]
    private static partial void SnapshotLoaded(this ILogger logger, string source, int count);

    [LoggerMessage(3103, LogLevel.Warning, "Tags that cannot be read, so that the item is matched to nobody: {Path} {Problem}")]
    private static partial void TagsUnreadable(this ILogger logger, string path, string problem);

    [LoggerMessage(3101, LogLevel.Error, "The newest content of {Source} is not served, the one before still is: {Reason}")]
    public static partial void SnapshotBroken(this ILogger logger, string source, string reason);

    [LoggerMessage(3102, LogLevel.Debug, "The content of {Source} is still broken")]
    public static partial void SnapshotStillBroken(this ILogger logger, string source);
}

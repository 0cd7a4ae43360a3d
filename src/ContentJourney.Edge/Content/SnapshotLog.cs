namespace ContentJourney.Edge.Content;

internal static partial class SnapshotLog
{
    [LoggerMessage(3100, LogLevel.Information, "Content of {Source} is served: {Count} items over all cultures")]
    public static partial void SnapshotLoaded(this ILogger logger, string source, int count);

    [LoggerMessage(3103, LogLevel.Warning, "Tags that cannot be read, so that the item is matched to nobody: {Path} {Problem}")]
    public static partial void TagsUnreadable(this ILogger logger, string path, string problem);

    [LoggerMessage(3101, LogLevel.Error, "The newest content of {Source} is not served, the one before still is: {Reason}")]
    public static partial void SnapshotBroken(this ILogger logger, string source, string reason);

    [LoggerMessage(3102, LogLevel.Debug, "The content of {Source} is still broken")]
    public static partial void SnapshotStillBroken(this ILogger logger, string source);
}

namespace ContentJourney.Edge.Content.Following;

/// <summary>Events 3200 to 3299.</summary>
internal static partial class FollowLog
{
    [LoggerMessage(3200, LogLevel.Warning, "{Source} cannot be followed, and there is no content yet; next try in {Seconds:0} s: {Reason}")]
    public static partial void NoContentYet(this ILogger logger, string source, string reason, double seconds);

    [LoggerMessage(3201, LogLevel.Warning, "{Source} cannot be followed; its content as of {AsOf:u} is served; next try in {Seconds:0} s: {Reason}")]
    public static partial void OlderContentServed(this ILogger logger, string source, string reason, DateTimeOffset asOf, double seconds);

    [LoggerMessage(3202, LogLevel.Error, "Following the CMS failed unexpectedly")]
    public static partial void FollowerFailed(this ILogger logger, Exception exception);

    [LoggerMessage(3203, LogLevel.Information, "{Count} documents that the CMS's webhook named were refreshed")]
    public static partial void DocumentsRefreshed(this ILogger logger, int count);

    [LoggerMessage(3204, LogLevel.Information, "Content kept in {Path}, as of {AsOf:u}, is served until the CMS answers")]
    public static partial void KeptContentServed(this ILogger logger, string path, DateTimeOffset asOf);

    [LoggerMessage(3205, LogLevel.Warning, "Content kept in {Path} cannot be served: {Reason}")]
    public static partial void KeptContentUnreadable(this ILogger logger, string path, string reason);

    [LoggerMessage(3206, LogLevel.Warning, "Content cannot be kept in {Path}, so that a restart without the CMS would serve older content or none: {Reason}")]
    public static partial void ContentNotKept(this ILogger logger, string path, string reason);

    [LoggerMessage(3207, LogLevel.Warning, "A webhook without the right secret was refused; the CMS must send ContentJourney:SourceWebhookSecret in the header {Header}")]
    public static partial void WebhookRefused(this ILogger logger, string header);
}

using ContentJourney.AspNetCore.Logging;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Retention;

internal static partial class RetentionLog
{
    [LoggerMessage(EventIds.RetentionRan, LogLevel.Information, "Retention removed {Count} touchpoints that occurred before {Before}, in {Seconds:0.0} s")]
    public static partial void RetentionRan(this ILogger logger, long count, string before, double seconds);

    [LoggerMessage(EventIds.RetentionElsewhere, LogLevel.Debug, "Another node runs retention now")]
    public static partial void RetentionElsewhere(this ILogger logger);

    [LoggerMessage(EventIds.RetentionPutOff, LogLevel.Warning, "Retention could not run to its end because the store is away; it is tried again")]
    public static partial void RetentionPutOff(this ILogger logger, Exception exception);

    [LoggerMessage(EventIds.RetentionFailed, LogLevel.Error, "Retention failed; it is tried again")]
    public static partial void RetentionFailed(this ILogger logger, Exception exception);
}

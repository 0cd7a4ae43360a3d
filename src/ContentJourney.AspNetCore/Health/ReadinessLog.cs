using ContentJourney.AspNetCore.Logging;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Health;

internal static partial class ReadinessLog
{
    [LoggerMessage(EventIds.NotReady, LogLevel.Warning, "Not ready: {Check}: {Reason}")]
    public static partial void NotReady(this ILogger logger, string check, string? reason);

    [LoggerMessage(EventIds.ReadyWithWarning, LogLevel.Warning, "Ready, with a warning: {Check}: {Reason}")]
    public static partial void Warned(this ILogger logger, string check, string? reason);

    [LoggerMessage(EventIds.InOrderAgain, LogLevel.Information, "In order again: {Check}")]
    public static partial void InOrderAgain(this ILogger logger, string check);
}

using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Logging;

internal static partial class RequestLog
{
    [LoggerMessage(EventIds.Request, LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds:0.###} ms")]
    public static partial void Request(this ILogger logger, string method, string route, int status, double milliseconds);
}

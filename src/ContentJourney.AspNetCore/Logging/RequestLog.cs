using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Logging;

internal static partial class RequestLog
{
    [LoggerMessage(EventId = EventIds.Request, Message = "{Method} {Route} {Status} in {Milliseconds:0.###} ms")]
    public static partial void Request(this ILogger logger, LogLevel level, string method, string route, int status, double milliseconds);
}

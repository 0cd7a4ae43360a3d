using ContentJourney.AspNetCore.Logging;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Http;

/// <summary>What the visitor endpoints log: never a visitor, a token, a key or a value of a query.</summary>
internal static partial class HttpLog
{
    [LoggerMessage(EventId = EventIds.StoreAway, Level = LogLevel.Warning, Message = "The store cannot take requests now")]
    public static partial void StoreAway(this ILogger logger, Exception exception);

    [LoggerMessage(EventId = EventIds.EndpointFailed, Level = LogLevel.Error, Message = "{Method} {Endpoint} failed")]
    public static partial void EndpointFailed(this ILogger logger, Exception exception, string method, string endpoint);

    [LoggerMessage(EventId = EventIds.ClientLeft, Level = LogLevel.Debug, Message = "The client left before the answer")]
    public static partial void ClientLeft(this ILogger logger, Exception exception);
}

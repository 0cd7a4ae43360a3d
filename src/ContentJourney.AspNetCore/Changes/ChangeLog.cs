using ContentJourney.AspNetCore.Logging;
using ContentJourney.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Changes;

internal static partial class ChangeLog
{
    [LoggerMessage(EventIds.ChangeNotAnnounced, LogLevel.Error,
        "A change of {Changed} holds here, but the other nodes could not be told; they follow with the next change or at their next start")]
    public static partial void NotAnnounced(this ILogger logger, StoreChanges changed, Exception exception);

    [LoggerMessage(EventIds.ChangeRead, LogLevel.Information, "{Changed} were read again after a change")]
    public static partial void ReadAgain(this ILogger logger, StoreChanges changed);

    [LoggerMessage(EventIds.ChangeNotRead, LogLevel.Warning, "{Changed} changed and could not be read again; it is tried again")]
    public static partial void NotReadAgain(this ILogger logger, StoreChanges changed, Exception exception);
}

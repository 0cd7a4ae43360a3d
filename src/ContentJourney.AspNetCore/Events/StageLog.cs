using ContentJourney.AspNetCore.Logging;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Events;

internal static partial class StageLog
{
    [LoggerMessage(EventIds.StageObserverFailed, LogLevel.Error, "{Observer} failed at a visitor's new stage; it is not told again")]
    public static partial void ObserverFailed(this ILogger logger, string observer, Exception exception);

    [LoggerMessage(EventIds.StageNotCompared, LogLevel.Error, "Whether stored touchpoints moved a visitor could not be found out; nobody is told")]
    public static partial void NotCompared(this ILogger logger, Exception exception);

    [LoggerMessage(EventIds.StagesDropped, LogLevel.Warning,
        "More touchpoints are stored than can be looked at for new stages; so many requests went without since the start: {Dropped}")]
    public static partial void StagesDropped(this ILogger logger, long dropped);
}

using ContentJourney.AspNetCore.Logging;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Journeys;

internal static partial class JourneyLog
{
    [LoggerMessage(EventIds.JourneysLoaded, LogLevel.Debug, "Loaded {Count} journeys")]
    public static partial void JourneysLoaded(this ILogger logger, int count);

    [LoggerMessage(EventIds.JourneySeeded, LogLevel.Information, "Journey {Journey} was made at first start")]
    public static partial void JourneySeeded(this ILogger logger, string journey);

    [LoggerMessage(EventIds.JourneySaved, LogLevel.Information, "Journey {Journey} was saved")]
    public static partial void JourneySaved(this ILogger logger, string journey);

    [LoggerMessage(EventIds.JourneyDeleted, LogLevel.Information, "Journey {Journey} was deleted with its rule sets")]
    public static partial void JourneyDeleted(this ILogger logger, string journey);

    [LoggerMessage(EventIds.LiveRulesDoNotFit, LogLevel.Error,
        "Rule set {Version} of journey {Journey} is live but does not fit it, so everyone is in the first stage: {Reason}")]
    public static partial void LiveRulesDoNotFit(this ILogger logger, string journey, int version, string reason);
}

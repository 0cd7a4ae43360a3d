using Microsoft.Extensions.Logging;

namespace ContentJourney.Umbraco.Delivery.Segments;

/// <summary>What stage segments log: never a visitor or a token.</summary>
internal static partial class SegmentLog
{
    [LoggerMessage(3600, LogLevel.Error, "A visitor's segment could not be decided; the content without a segment is served")]
    public static partial void NotDecided(this ILogger logger, Exception exception);

    [LoggerMessage(3601, LogLevel.Error, "There is no journey {Journey}, which ContentJourney:Segments:Journey names; content without a segment is served")]
    public static partial void NoJourney(this ILogger logger, string journey);
}

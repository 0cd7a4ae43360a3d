namespace ContentJourney.Edge.Access;

internal static partial class JwtLog
{
    [LoggerMessage(3240, LogLevel.Warning, "The identity provider's keys could not be read; its tokens are answered with 503")]
    public static partial void ProviderAway(this ILogger logger, Exception exception);
}

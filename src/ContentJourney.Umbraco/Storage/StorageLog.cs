using Microsoft.Extensions.Logging;

namespace ContentJourney.Umbraco.Storage;

internal static partial class StorageLog
{
    public const int Opened = 3400;
    public const int NotOpened = 3401;

    [LoggerMessage(Opened, LogLevel.Information, "The store of journeys and visitors is open")]
    public static partial void StoreOpened(this ILogger logger);

    [LoggerMessage(NotOpened, LogLevel.Error,
        "The store of journeys and visitors cannot be opened, so the site runs without journeys until it can: {Problem}")]
    public static partial void StoreNotOpened(this ILogger logger, string problem, Exception exception);
}

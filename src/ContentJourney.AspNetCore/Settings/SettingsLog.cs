using ContentJourney.AspNetCore.Logging;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Settings;

internal static partial class SettingsLog
{
    [LoggerMessage(EventIds.SettingsSaved, LogLevel.Information, "The site's settings were saved")]
    public static partial void SettingsSaved(this ILogger logger);
}

using Microsoft.Extensions.Logging;

namespace ContentJourney.Umbraco.Installation;

internal static partial class InstallationLog
{
    public const int Installed = 3410;
    public const int StepFailed = 3411;
    public const int InstallationFailed = 3412;

    [LoggerMessage(Installed, LogLevel.Information, "{Step} was done; it is not done again, whatever people change of it")]
    public static partial void StepDone(this ILogger logger, string step);

    [LoggerMessage(StepFailed, LogLevel.Error, "{Step} failed; it is tried again at the next start")]
    public static partial void StepNotDone(this ILogger logger, string step, Exception exception);

    [LoggerMessage(InstallationFailed, LogLevel.Error, "What the package adds to the site could not be looked at; it is tried again at the next start")]
    public static partial void NotInstalled(this ILogger logger, Exception exception);
}

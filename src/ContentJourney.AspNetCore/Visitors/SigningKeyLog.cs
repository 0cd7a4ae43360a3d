using ContentJourney.AspNetCore.Logging;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Visitors;

internal static partial class SigningKeyLog
{
    [LoggerMessage(EventIds.SigningKeyMade, LogLevel.Information, "Signing key {Id} was made; it signs visitor tokens from a minute later on")]
    public static partial void SigningKeyMade(this ILogger logger, string id);

    [LoggerMessage(EventIds.SigningKeyDropped, LogLevel.Information, "Signing key {Id} was dropped; its visitor tokens are not recognised any more")]
    public static partial void SigningKeyDropped(this ILogger logger, string id);
}

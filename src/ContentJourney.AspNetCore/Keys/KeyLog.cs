using ContentJourney.AspNetCore.Logging;
using ContentJourney.Engine.Keys;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Keys;

internal static partial class KeyLog
{
    [LoggerMessage(EventIds.KeyCreated, LogLevel.Information, "Server key {Id} was made with scopes {Scopes}")]
    public static partial void KeyCreated(this ILogger logger, string id, KeyScopes scopes);

    [LoggerMessage(EventIds.KeyRevoked, LogLevel.Information, "Server key {Id} was revoked")]
    public static partial void KeyRevoked(this ILogger logger, string id);

    [LoggerMessage(EventIds.ConfiguredKeyRevoked, LogLevel.Warning,
        "The key in ContentJourney:ManagementKey was revoked and opens nothing; configure another one")]
    public static partial void ConfiguredKeyRevoked(this ILogger logger);

    [LoggerMessage(EventIds.ConfiguredKeyShort, LogLevel.Warning,
        "The key in ContentJourney:ManagementKey has fewer than {Minimum} characters and could be guessed; use a long random one")]
    public static partial void ConfiguredKeyShort(this ILogger logger, int minimum);
}

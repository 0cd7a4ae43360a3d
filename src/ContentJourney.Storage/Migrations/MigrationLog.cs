using Microsoft.Extensions.Logging;

namespace ContentJourney.Storage.Migrations;

/// <summary>What migrating logs; event ids 2110 to 2119.</summary>
internal static partial class MigrationLog
{
    [LoggerMessage(2110, LogLevel.Information, "The database was migrated by {Script}.")]
    public static partial void Applied(ILogger logger, string script);

    [LoggerMessage(2111, LogLevel.Warning, "Waiting for PostgreSQL at {Place}: {Reason}")]
    public static partial void Waiting(ILogger logger, string place, string reason);

    [LoggerMessage(2112, LogLevel.Information,
        "A pooler is between this node and PostgreSQL at {Place}: other nodes' changes are asked for every second, not listened to, and statements stay prepared only if the connection string sets Max Auto Prepare.")]
    public static partial void Pooled(ILogger logger, string place);
}

using Microsoft.Extensions.Logging;

namespace ContentJourney.Storage.Postgres.Partitions;

/// <summary>What the upkeep of partitions logs; event ids 2120 to 2129.</summary>
internal static partial class PartitionLog
{
    [LoggerMessage(2120, LogLevel.Warning, "Partitions could not be made now; touchpoints are kept in the default partition until they can.")]
    public static partial void NotMade(ILogger logger, Exception exception);
}

using Microsoft.Extensions.Logging;

namespace ContentJourney.Storage.Postgres.Changes;

/// <summary>What hearing of changes logs; event ids 2130 to 2139.</summary>
internal static partial class ChangeLog
{
    [LoggerMessage(2130, LogLevel.Warning, "The connection that hears of other nodes' changes was lost; it is opened again, and changes since are looked for: {Reason}")]
    public static partial void Lost(ILogger logger, string reason);
}

using Microsoft.Extensions.Logging;

namespace ContentJourney.Storage.Writing;

/// <summary>What the writer logs; event ids 2100 to 2109.</summary>
internal static partial class WriterLog
{
    [LoggerMessage(2100, LogLevel.Error, "A batch of {Count} writes could not be stored; its callers were told to try again later.")]
    public static partial void BatchFailed(ILogger logger, int count, Exception exception);
}

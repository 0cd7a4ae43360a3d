using Microsoft.Extensions.Logging;

namespace ContentJourney.Storage.Postgres.Nodes;

/// <summary>What nodes log of each other; event ids 2140 to 2149.</summary>
internal static partial class NodeLog
{
    [LoggerMessage(2140, LogLevel.Information, "Node {Node} has given no sign for {Seconds} s and is taken for gone.")]
    public static partial void Gone(ILogger logger, Guid node, double seconds);

    [LoggerMessage(2141, LogLevel.Warning, "The other nodes had taken this one for gone, and hear of it again.")]
    public static partial void Back(ILogger logger);

    [LoggerMessage(2142, LogLevel.Warning, "The other nodes cannot be given a sign of life now; after {Seconds} s without one this node writes nothing until it can.")]
    public static partial void Silent(ILogger logger, double seconds, Exception exception);
}

using ContentJourney.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ContentJourney.Edge.Http;

/// <summary>How long a client may keep a connection busy, and with how much: what trickles in on purpose is cut off.</summary>
internal static class ServerLimits
{
    private const double BytesASecond = 1_000;
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(10);

    /// <summary>Sets the limits.</summary>
    public static void Apply(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.RequestHeadersTimeout = s_grace;
        // Longer than the minute for which nginx keeps a connection to a node: the balancer must be the one to close it.
        server.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
        server.Limits.MinRequestBodyDataRate = new MinDataRate(BytesASecond, s_grace);
        // More than any endpoint reads: up to here a client is heard out, and gets the answer that says what is allowed.
        server.Limits.MaxRequestBodySize = 2 * Limits.ServerBody;
    }
}

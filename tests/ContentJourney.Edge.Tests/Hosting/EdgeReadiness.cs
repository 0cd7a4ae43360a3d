using System.Net;

namespace ContentJourney.Edge.Tests.Hosting;

/// <summary>Waits for the program; apart from it because programs without tests use that as well.</summary>
internal static class EdgeReadiness
{
    /// <summary>Waits until it is ready.</summary>
    public static Task ReadyAsync(this EdgeProcess edge) => Eventually.EqualAsync(
        HttpStatusCode.OK, async () => (await edge.Client.GetAsync(new Uri("health/ready", UriKind.Relative))).StatusCode);
}

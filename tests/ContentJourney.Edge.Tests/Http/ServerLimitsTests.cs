using System.Net;
using System.Net.Sockets;
using System.Text;
using ContentJourney.Edge.Tests.OpenApi;

namespace ContentJourney.Edge.Tests.Http;

public sealed class ServerLimitsTests(StartedEdge edge) : IClassFixture<StartedEdge>
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task HeadersThatTrickleIn_EndTheConnection() => Assert.StartsWith(
        "HTTP/1.1 408", await TellAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Slow: "), StringComparison.Ordinal);

    [Fact]
    public async Task BodyThatTricklesIn_EndsTheRequest() => Assert.StartsWith(
        "HTTP/1.1 408",
        await TellAsync("POST /umbraco/delivery/api/v2/journey/visit HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"),
        StringComparison.Ordinal);

    [Fact]
    public async Task HugeHeaders_AreRefused()
    {
        using var answer = await edge.Edge.SendAsync(HttpMethod.Get, "/health/live", null, ("X-Huge", new string('x', 40_000)));
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task TwoLengths_AreRefused() => Assert.StartsWith(
        "HTTP/1.1 400",
        await TellAsync("POST /umbraco/delivery/api/v2/journey/visit HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 20\r\n\r\n{}"),
        StringComparison.Ordinal);

    // Sends, and reads until the server closes the connection.
    private async Task<string> TellAsync(string request)
    {
        using var timeout = new CancellationTokenSource(s_patience);
        using var client = new TcpClient();
        var address = edge.Edge.Client.BaseAddress!;
        await client.ConnectAsync(address.Host, address.Port, timeout.Token);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), timeout.Token);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(timeout.Token);
    }
}

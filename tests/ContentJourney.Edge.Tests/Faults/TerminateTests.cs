using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Edge.Tests.Nodes;

namespace ContentJourney.Edge.Tests.Faults;

/// <summary>SIGTERM, as service managers and orchestrators send it.</summary>
public sealed class TerminateTests
{
    [Fact]
    public async Task Terminate_WithRequestsInFlight_AnswersThemAllRefusesNewOnesAndEndsWith0()
    {
        const int requests = 40;
        using var folder = new TemporaryFolder();
        var store = new SqliteFaultStore(folder.Path);
        await using var edge = await EdgeProcess.StartAsync(folder.Path, store.Settings);
        var token = await edge.Client.AgreeAsync();
        using var client = AwaitedBody.Client(edge.Url);
        var held = await store.HoldAsync();
        var ids = Enumerable.Range(0, requests).Select(count => $"in-flight-{count}").ToArray();
        var bodies = ids.Select(id => new AwaitedBody($$"""{{{NodeCalls.Agreed}},{{NodeCalls.Views(id)}}}""")).ToArray();
        var answers = bodies.Select(body => SendAsync(client, token, body)).ToArray();
        await Task.WhenAll(bodies.Select(body => body.Sent)).WaitAsync(TimeSpan.FromMinutes(1));

        await edge.AskToEndAsync();
        await Eventually.EqualAsync(false, () => ListensAsync(edge.Url));
        Assert.All(answers, answer => Assert.False(answer.IsCompleted));
        await held.DisposeAsync();

        Assert.Equal(Enumerable.Repeat((HttpStatusCode.OK, 1), requests), await Task.WhenAll(answers));
        Assert.Equal(0, await edge.ExitAsync());
        Assert.Equal(ids.Order(StringComparer.Ordinal), (await store.ReadIdsAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Terminate_UnderLoad_LosesNothingAcknowledgedAndDoublesNothing()
    {
        using var folder = new TemporaryFolder();
        var store = new SqliteFaultStore(folder.Path);
        using var load = new MixedLoad(store);
        var rounds = FaultScale.Of(1, 20);
        for (var round = 1; round <= rounds; round++)
        {
            await using var edge = await EdgeProcess.StartAsync(folder.Path, store.Settings);
            await load.SendToAsync(edge.Client);
            await load.AnsweredAsync(40);
            Assert.Equal(0, await edge.TerminateAsync());
            await load.CheckAsync();
            FaultScale.Report($"SIGTERM: round {round} of {rounds}, {load.Acknowledged} touchpoints acknowledged");
        }

        await using var last = await EdgeProcess.StartAsync(folder.Path, store.Settings);
        await load.SendToAsync(last.Client);
        await load.StopAndCheckAsync();
    }

    private static async Task<(HttpStatusCode Status, int Accepted)> SendAsync(HttpClient client, string token, AwaitedBody body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "umbraco/delivery/api/v2/journey/visit") { Content = body };
        request.Headers.Add("Journey-Visitor", token);
        using var response = await client.SendAsync(request);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("touchpoints").GetProperty("accepted").GetInt32());
    }

    private static async Task<bool> ListensAsync(Uri address)
    {
        using var connection = new System.Net.Sockets.TcpClient();
        try
        {
            await connection.ConnectAsync(address.Host, address.Port);
            return true;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false;
        }
    }
}

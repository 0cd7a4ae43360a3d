using System.Net;
using System.Text.Json;
using ContentJourney.Edge.Tests.Hosting;
using Npgsql;

namespace ContentJourney.Edge.Tests.Nodes;

public sealed class PooledNodesTests(PooledNodes shared) : IClassFixture<PooledNodes>
{
    private const string Management = "umbraco/contentjourney/api/v1/";

    // What the pooler has, for whatever the programs open.
    private const int Connections = 4;
    private const int Crowd = 24;
    private readonly IReadOnlyList<EdgeProcess> _nodes = shared.Nodes;

    [Fact]
    public async Task Visitors_OfACrowd_SeeTheirOwnWritesAtBothNodes()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, Crowd), new ParallelOptions { MaxDegreeOfParallelism = Crowd }, async (_, _) =>
        {
            var token = await _nodes[0].Client.AgreeAsync();
            for (var round = 0; round < 6; round++)
            {
                var (writer, reader) = (_nodes[round % 2].Client, _nodes[(round + 1) % 2].Client);
                var isVisit = round % 4 < 2;
                (await writer.CallAsync(HttpMethod.Post, isVisit ? "visit" : "touchpoints", token, $"{{{NodeCalls.Views($"{round}")}}}"))
                    .Is(isVisit ? HttpStatusCode.OK : HttpStatusCode.Accepted);

                // Decided from memory if the state is still the stored one, which both nodes ask for. The sample's rule: three product views.
                var visit = (await reader.CallAsync(HttpMethod.Post, "visit?dryRun=true", token, "{}")).Is(HttpStatusCode.OK);
                Assert.Equal(round < 2 ? "awareness" : "consideration", visit.Stage);
            }

            foreach (var node in _nodes)
            {
                Assert.Equal(["0", "1", "2", "3", "4", "5"], (await node.Client.StoredAsync(token)).Order());
            }
        });

        await using var source = NpgsqlDataSource.Create(shared.Database);
        await using var connections = source.CreateCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        Assert.InRange((long)(await connections.ExecuteScalarAsync())!, 1, Connections);
    }

    [Fact]
    public async Task Key_MadeAndRevokedAtOneNode_OpensAndClosesTheOther()
    {
        using var made = await _nodes[0].Manager.PostAsync(
            Management + "keys", new StringContent("""{"name":"of a shop","scopes":["read"]}""", null, "application/json"));
        var issued = JsonSerializer.Deserialize<JsonElement>(await made.Content.ReadAsStringAsync());
        await Eventually.EqualAsync(HttpStatusCode.OK, () => ReadAsync(issued.GetProperty("key").GetString()!));

        using var revoked = await _nodes[0].Manager.DeleteAsync(new Uri($"{Management}keys/{issued.GetProperty("id").GetString()}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        await Eventually.EqualAsync(HttpStatusCode.Unauthorized, () => ReadAsync(issued.GetProperty("key").GetString()!));
    }

    [Fact]
    public async Task Start_BehindAPooler_IsLogged() =>
        await Eventually.EqualAsync(true, () => Task.FromResult(_nodes.All(node => node.Output.Any(line => line.Contains("[2112]", StringComparison.Ordinal)))));

    private async Task<HttpStatusCode> ReadAsync(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Management}journeys");
        request.Headers.Authorization = new("Bearer", key);
        using var response = await _nodes[1].Client.SendAsync(request);
        return response.StatusCode;
    }
}

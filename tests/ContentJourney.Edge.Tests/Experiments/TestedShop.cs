using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Experiments;

/// <summary>The program with a journey of which two published rule sets are tested against each other.</summary>
public sealed class TestedShop : IAsyncLifetime, IDisposable
{
    private const string Management = "umbraco/contentjourney/api/v1";
    private readonly TemporaryFolder _folder = new();
    private EdgeProcess _process = null!;

    /// <summary>The journey in the contract's JSON.</summary>
    internal static JsonObject Journey { get; } = JsonNode.Parse("""
        {
          "alias": "shop", "name": "Shop",
          "stages": [{ "alias": "awareness", "name": "A" }, { "alias": "consideration", "name": "B" }, { "alias": "conversion", "name": "C" }],
          "touchpointTypes": [{ "alias": "product-view", "name": "View" }, { "alias": "order", "name": "Order" }]
        }
        """)!.AsObject();

    /// <summary>Rules under which so many views lead to consideration.</summary>
    internal static JsonObject Rules(int views) => JsonNode.Parse($$"""
        { "stages": { "consideration": { "enter": { "count": { "types": ["product-view"] }, "atLeast": {{views}}, "within": "30d" } },
                      "conversion": { "enter": { "count": { "types": ["order"] }, "atLeast": 1, "within": "365d" } } } }
        """)!.AsObject();

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _process = await EdgeProcess.StartAsync(_folder.Path);
        await ManageAsync(HttpMethod.Put, "journeys/shop", Journey);
        foreach (var views in new[] { 3, 2 })
        {
            await ManageAsync(HttpMethod.Post, "journeys/shop/rule-sets", Rules(views));
        }

        await ManageAsync(HttpMethod.Post, "journeys/shop/rule-sets/2/publish");
        await ManageAsync(HttpMethod.Post, "journeys/shop/rule-sets/1/publish");
        await ManageAsync(HttpMethod.Put, "experiments/views", JsonNode.Parse("""
            { "journey": "shop", "kind": "rule-set", "hypothesis": "Two views are enough.",
              "variants": [{ "alias": "control", "weight": 50, "ruleSetVersion": 1 }, { "alias": "b", "weight": 50, "ruleSetVersion": 2 }],
              "metrics": [{ "alias": "orders", "kind": "conversion", "match": { "types": ["order"] }, "window": "1d", "primary": true },
                          { "alias": "revenue", "kind": "sum", "match": { "types": ["order"] }, "capQuantile": 0.99 },
                          { "alias": "further", "kind": "progress" }] }
            """));
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await _process.DisposeAsync();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    /// <summary>Calls a management endpoint.</summary>
    internal async Task<JsonElement> ManageAsync(HttpMethod method, string path, JsonNode? body = null) =>
        await SendAsync(_process.Manager, method, $"{Management}/{path}", body, null);

    /// <summary>A visit with consent to everything.</summary>
    internal Task<JsonElement> VisitAsync(string? token, JsonArray touchpoints) => SendAsync(
        _process.Client,
        HttpMethod.Post,
        "umbraco/delivery/api/v2/journey/visit",
        new JsonObject
        {
            ["journey"] = "shop",
            ["consent"] = new JsonObject { ["analytics"] = true, ["personalization"] = true, ["experiments"] = true },
            ["touchpoints"] = touchpoints,
        },
        token);

    private static async Task<JsonElement> SendAsync(HttpClient client, HttpMethod method, string path, JsonNode? body, string? token)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (token is not null)
        {
            request.Headers.Add("Journey-Visitor", token);
        }

        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created, $"{path}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}

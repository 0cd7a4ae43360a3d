using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ContentJourney.Edge.Tests.Nodes;

/// <summary>Calls to the visitor endpoints, through the balancer or past it.</summary>
internal static class NodeCalls
{
    public const string Agreed = """ "consent":{"analytics":true,"personalization":true,"experiments":true} """;

    private const string Root = "umbraco/delivery/api/v2/journey/";

    /// <summary>Calls an endpoint with a visitor's token.</summary>
    public static async Task<NodeAnswer> CallAsync(this HttpClient client, HttpMethod method, string path, string? token = null, string? body = null)
    {
        using var request = new HttpRequestMessage(method, Root + path);
        request.Content = body is null ? null : new StringContent(body, null, "application/json");
        if (token is not null)
        {
            request.Headers.Add("Journey-Visitor", token);
        }

        using var response = await client.SendAsync(request);
        return new NodeAnswer(
            response.StatusCode,
            response.Headers.TryGetValues("X-Node", out var node) ? node.Single() : "",
            response.Headers.RetryAfter?.Delta,
            await ReadAsync(response.Content));
    }

    /// <summary>The token of a new visitor who agreed to everything.</summary>
    public static async Task<string> AgreeAsync(this HttpClient client) =>
        (await client.CallAsync(HttpMethod.Post, "visit", body: $$"""{{{Agreed}},"traits":{"ridesFor":"commute"} }""")).Is(HttpStatusCode.OK).Body.GetProperty("visitor").GetString()!;

    /// <summary>The ids of a visitor's stored touchpoints, as often as they are there.</summary>
    public static async Task<IReadOnlyList<string>> StoredAsync(this HttpClient client, string token)
    {
        var export = (await client.CallAsync(HttpMethod.Get, "visitor", token)).Is(HttpStatusCode.OK);
        return [.. export.Body.GetProperty("touchpoints").EnumerateArray().Select(touchpoint => touchpoint.GetProperty("id").GetString()!)];
    }

    /// <summary>Product views with these ids, as a body's member.</summary>
    public static string Views(params IEnumerable<string> ids) =>
        $"\"touchpoints\":{JsonSerializer.Serialize(ids.Select(id => new { id, type = "product-view" }))}";

    private static async Task<JsonElement> ReadAsync(HttpContent content) =>
        content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true
            ? await content.ReadFromJsonAsync<JsonElement>()
            : default;
}

/// <summary>What was answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Node">The node that answered; empty past the balancer.</param>
/// <param name="RetryAfter">How long to wait before trying again, if it says so.</param>
/// <param name="Body">The JSON, or nothing.</param>
internal sealed record NodeAnswer(HttpStatusCode Status, string Node, TimeSpan? RetryAfter, JsonElement Body)
{
    /// <summary>Asserts the status.</summary>
    public NodeAnswer Is(HttpStatusCode expected)
    {
        Assert.True(expected == Status, $"expected {expected}, got {Status}: {Body}");
        return this;
    }

    /// <summary>The number at <c>touchpoints.{name}</c>; 0 where it is left out.</summary>
    public int Count(string name) =>
        Body.GetProperty("touchpoints").TryGetProperty(name, out var count) ? count.GetInt32() : 0;

    /// <summary>The stage decided.</summary>
    public string? Stage => Body.GetProperty("decision").GetProperty("stage").GetString();

    /// <summary>Whether it says that the store is away.</summary>
    public bool IsStoreAway => Body.TryGetProperty("store", out var store) && store.GetString() == "away";
}

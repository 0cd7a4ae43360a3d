using System.Net;
using System.Text.Json;

namespace ContentJourney.Edge.Tests.Delivery;

/// <summary>Calls of the native Delivery API.</summary>
internal static class DeliveryCalls
{
    private const string Root = "umbraco/delivery/api/v2/content";

    /// <summary>The answer to a GET below <c>…/content</c>.</summary>
    public static Task<HttpResponseMessage> GetContentAsync(this HttpClient client, string path, params (string Name, string Value)[] headers) =>
        client.SendContentAsync(HttpMethod.Get, path, headers);

    /// <summary>The answer to a request below <c>…/content</c>.</summary>
    public static async Task<HttpResponseMessage> SendContentAsync(
        this HttpClient client, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, Root + path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }

    /// <summary>The body of an answer that must be 200.</summary>
    public static async Task<string> ReadContentAsync(this HttpClient client, string path, params (string Name, string Value)[] headers)
    {
        using var response = await client.GetContentAsync(path, headers);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>The names of the items of a list, in their order.</summary>
    public static async Task<IReadOnlyList<string>> ReadNamesAsync(this HttpClient client, string query, params (string Name, string Value)[] headers)
    {
        using var json = JsonDocument.Parse(await client.ReadContentAsync(query, headers));
        return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!)];
    }
}

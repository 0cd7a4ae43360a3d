using System.Net.Http.Json;
using System.Text.Json;

namespace ContentJourney.Umbraco.Tests.Delivery.Caching;

/// <summary>Calls whose answers are JSON.</summary>
internal static class JsonCalls
{
    /// <summary>The answer to a successful call, and whether it came out of a cache, which says so by its <c>Age</c>.</summary>
    public static async Task<(JsonElement Json, bool FromCache)> ReadAsync(this HttpClient client, string path, params (string Name, string Value)[] headers)
    {
        using var response = await client.GetAsync(path, headers);
        return (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(), response.Headers.Age is not null);
    }

    public static async Task<HttpResponseMessage> GetAsync(this HttpClient client, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }
}

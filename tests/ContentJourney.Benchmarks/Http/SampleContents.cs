using System.Text.Json.Nodes;

namespace ContentJourney.Benchmarks.Http;

/// <summary>The content of the sample site.</summary>
internal static class SampleContents
{
    private const int Count = 40;

    /// <summary>Ids of published content.</summary>
    public static async Task<string[]> IdsAsync(Uri server)
    {
        using var client = new HttpClient { BaseAddress = server };
        var page = JsonNode.Parse(await client.GetStringAsync(new Uri($"/umbraco/delivery/api/v2/content?take={Count}", UriKind.Relative)))!;
        return [.. page["items"]!.AsArray().Select(item => (string)item!["id"]!)];
    }
}

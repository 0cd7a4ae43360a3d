using System.Globalization;
using System.Text;
using ContentJourney.Benchmarks.Clients;

namespace ContentJourney.Benchmarks.Http;

/// <summary>The requests that are measured, as a website sends them.</summary>
internal static class SampleRequests
{
    /// <summary>A page view with one touchpoint and two slots.</summary>
    /// <param name="token">The visitor; null: a new one.</param>
    /// <param name="content">What the visitor looks at.</param>
    /// <param name="query">The query, such as <c>?dryRun=true</c>.</param>
    /// <param name="serial">The touchpoint's number; null: a place for it (<see cref="RequestFile.Serial"/>).</param>
    public static byte[] Visit(string? token, string content, string query = "", long? serial = null)
    {
        var body = Encoding.UTF8.GetBytes(VisitBody(content, serial?.ToString("D12", CultureInfo.InvariantCulture) ?? RequestFile.Serial));
        var path = $"{BenchmarkEdge.Path}/visit{query}";
        return token is null ? HttpRequests.Post(path, body) : HttpRequests.Post(path, body, ("Journey-Visitor", token));
    }

    /// <summary>The items of a slot by a decision's key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="headers">Further headers.</param>
    public static byte[] Content(string key, params ReadOnlySpan<(string Name, string Value)> headers) =>
        HttpRequests.Get($"{BenchmarkEdge.Path}/content?slot=next-step&take=3&key={key}&culture=en-US", headers);

    private static string VisitBody(string content, string serial) =>
        $$$"""
        {"culture":"en-US","consent":{"analytics":true,"personalization":true,"experiments":true},"touchpoints":[{"id":"0f8fad5b-d9cb-469f-a165-{{{serial}}}","type":"product-view","channel":"web","contentId":"{{{content}}}","properties":{"utm_source":"newsletter"}}],"slots":[{"name":"hero"},{"name":"next-step","take":3}]}
        """;
}

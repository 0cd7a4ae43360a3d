using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ContentJourney.Benchmarks.Clients;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.Benchmarks.Http;

/// <summary>Visitors of the sample site with a history.</summary>
internal static class SampleVisitors
{
    private const int BatchSize = 500;
    private const int Connections = 16;
    private static readonly TimeSpan Span = TimeSpan.FromDays(60);

    // What one does on a site, in the order of how often.
    private static readonly string[] Types =
    [
        "product-view", "product-view", "blog-read", "product-view", "guide-read", "product-view", "review-read", "compare", "offer-view", "help-read",
    ];

    /// <summary>Makes visitors through the server's own endpoint.</summary>
    /// <param name="server">An Edge with the sample.</param>
    /// <param name="count">How many visitors.</param>
    /// <param name="touchpoints">The touchpoints of each, spread over the last sixty days.</param>
    /// <param name="now">The last instant.</param>
    /// <returns>The visitors' tokens.</returns>
    public static async Task<string[]> CreateAsync(Uri server, int count, int touchpoints, DateTimeOffset now)
    {
        var contents = await SampleContents.IdsAsync(server);
        string[] tokens = [.. Enumerable.Range(0, count).Select(_ => BenchmarkEdge.Signer.Encode(new VisitorId(Guid.NewGuid())))];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            using var connection = await HttpConnection.OpenAsync(server);
            for (var visitor = Interlocked.Increment(ref next); visitor < count; visitor = Interlocked.Increment(ref next))
            {
                foreach (var batch in Enumerable.Range(0, touchpoints).Chunk(BatchSize))
                {
                    var items = batch.Select(index => Touchpoint(contents, visitor, index, now - (Span * (index + 1) / touchpoints)));
                    var body = new JsonObject { ["touchpoints"] = new JsonArray([.. items]) };
                    await SendAsync(connection, tokens[visitor], body);
                }
            }
        }));
        return tokens;
    }

    private static async Task SendAsync(HttpConnection connection, string token, JsonObject body)
    {
        var reply = await connection.SendAsync(HttpRequests.Post(
            $"{BenchmarkEdge.Path}/touchpoints", Encoding.UTF8.GetBytes(body.ToJsonString()), ("Journey-Visitor", token)));
        if (reply.Status != 202)
        {
            throw new InvalidOperationException($"{reply.Status}: {Encoding.UTF8.GetString(reply.Body.Span)}");
        }
    }

    private static JsonObject Touchpoint(string[] contents, int visitor, int index, DateTimeOffset at) => new()
    {
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"seed-{visitor}-{index}"),
        ["type"] = Types[(visitor + index) % Types.Length],
        ["occurredAt"] = at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ["contentId"] = contents[((visitor * 7) + index) % contents.Length],
        ["properties"] = new JsonObject { ["utm_source"] = index % 3 == 0 ? "newsletter" : "search" },
    };
}

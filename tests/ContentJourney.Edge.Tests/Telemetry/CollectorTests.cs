using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using ContentJourney.Edge.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.Edge.Tests.Telemetry;

public sealed class CollectorTests
{
    [Fact]
    public async Task Collector_ThatIsNamed_GetsMetersAndActivitiesWithoutVisitors()
    {
        using var folder = new TemporaryFolder();
        var received = new ConcurrentQueue<(string Path, string Body)>();
        await using var collector = WebApplication.CreateSlimBuilder().Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.MapPost("{**path}", async (HttpContext context) =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.Latin1);
            received.Enqueue((context.Request.Path, await reader.ReadToEndAsync()));
        });
        await collector.StartAsync();
        await using var edge = await EdgeProcess.StartAsync(
            folder.Path, ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.First()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));

        var token = await VisitAsync(edge.Client);

        // What was gathered is sent before the process ends.
        Assert.Equal(0, await edge.TerminateAsync());
        var meters = string.Concat(received.Where(call => call.Path == "/v1/metrics").Select(call => call.Body));
        var traces = string.Concat(received.Where(call => call.Path == "/v1/traces").Select(call => call.Body));
        Assert.Contains("contentjourney.visits", meters, StringComparison.Ordinal);
        Assert.Contains("contentjourney-edge", meters, StringComparison.Ordinal);
        Assert.Contains("contentjourney.commit", traces, StringComparison.Ordinal);
        Assert.Contains("POST /umbraco/delivery/api/v2/journey/visit", traces, StringComparison.Ordinal);
        Assert.All([token, "a-reader-of-the-tests"], secret => Assert.DoesNotContain(secret, meters + traces, StringComparison.Ordinal));
        Assert.DoesNotContain("127.0.0.1", traces, StringComparison.Ordinal);
    }

    private static async Task<string> VisitAsync(HttpClient client)
    {
        client.DefaultRequestHeaders.UserAgent.ParseAdd("a-reader-of-the-tests");
        using var body = new StringContent(
            """{"consent":{"analytics":true,"personalization":true},"touchpoints":[{"type":"page-view"}]}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("umbraco/delivery/api/v2/journey/visit", UriKind.Relative), body);
        using var visit = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return visit.RootElement.GetProperty("visitor").GetString()!;
    }
}

using System.Net;
using System.Text;
using System.Text.Json;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Telemetry;

public sealed class MetricsEndpointTests(MeasuredEdge edge) : IClassFixture<MeasuredEdge>
{
    [Fact]
    public async Task Read_IsTextThatFitsTheFormat()
    {
        using var answer = await edge.GetAsync(EdgeProcess.ManagementKey);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(answer.Content.Headers.ContentType!.Parameters, parameter => parameter is { Name: "version", Value: "0.0.4" });
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var read = await edge.ReadAfterVisitAsync();
        Assert.All(read.Types.Keys, family => Assert.True(read.Help.ContainsKey(family), $"{family} has no HELP line."));
        Assert.Equal("counter", read.Types["contentjourney_visits_total"]);
        Assert.Equal("gauge", read.Types["contentjourney_visitors_warm_size_bytes"]);
    }

    [Fact]
    public async Task Read_AfterAVisit_CountsIt()
    {
        var read = await edge.ReadAfterVisitAsync();

        var visits = read.Samples.Where(sample => sample.Name == "contentjourney_visits_total").ToList();
        Assert.All(visits, visit => Assert.Equal(
            ("default", "awareness", "answered"),
            (visit.Labels["contentjourney_journey"], visit.Labels["contentjourney_stage"], visit.Labels["contentjourney_outcome"])));
        Assert.InRange(visits.Sum(visit => visit.Value), 1, 10);
        Assert.Contains(read.Samples, sample => sample.Name == "contentjourney_check_status" && sample.Labels["contentjourney_check"] == "contentjourney-store" && sample.Value == 1);
    }

    [Fact]
    public async Task Histograms_HaveGrowingBucketsThatEndWithTheCount()
    {
        var read = await edge.ReadAfterVisitAsync();

        var histograms = read.Types.Where(family => family.Value == "histogram").Select(family => family.Key).ToList();
        Assert.Contains("contentjourney_decision_duration_seconds", histograms);
        foreach (var family in histograms)
        {
            foreach (var series in read.Samples.Where(sample => sample.Name == $"{family}_bucket").GroupBy(sample => Without(sample, "le")))
            {
                var counts = series.Select(bucket => bucket.Value).ToList();
                Assert.Equal(counts.Order(), counts);
                Assert.Equal("+Inf", series.Last().Labels["le"]);
                Assert.Equal(counts[^1], read.Samples.Single(sample => sample.Name == $"{family}_count" && Without(sample) == series.Key).Value);
            }
        }
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("cj_unknown", HttpStatusCode.Unauthorized)]
    public async Task Read_WithoutAKey_IsRefused(string? key, HttpStatusCode status)
    {
        using var answer = await edge.GetAsync(key);

        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain("contentjourney_", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingest", HttpStatusCode.Forbidden)]
    [InlineData("read", HttpStatusCode.OK)]
    public async Task Read_WithAKey_NeedsTheScopeRead(string scope, HttpStatusCode status)
    {
        using var body = new StringContent($$"""{"name":"test","scopes":["{{scope}}"]}""", Encoding.UTF8, "application/json");
        using var made = await edge.Process.Manager.PostAsync(new Uri("umbraco/contentjourney/api/v1/keys", UriKind.Relative), body);
        using var key = JsonDocument.Parse(await made.EnsureSuccessStatusCode().Content.ReadAsStringAsync());

        using var answer = await edge.GetAsync(key.RootElement.GetProperty("key").GetString());

        Assert.Equal(status, answer.StatusCode);
    }

    private static string Without(Sample sample, string? label = null) =>
        string.Join(',', sample.Labels.Where(pair => pair.Key != label).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}

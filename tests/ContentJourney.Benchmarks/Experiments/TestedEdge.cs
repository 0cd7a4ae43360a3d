using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentJourney.Benchmarks.Clients;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Benchmarks.Experiments;

/// <summary>An Edge of the sample site, on which an experiment of two alike rule sets may run: nobody is ever exposed, and both are evaluated at every visit.</summary>
internal sealed class TestedEdge : IAsyncDisposable
{
    /// <summary>The experiment's alias.</summary>
    public const string Experiment = "rules";

    private const string Management = "umbraco/contentjourney/api/v1";
    private readonly EdgeProcess _edge;

    private TestedEdge(EdgeProcess edge) => _edge = edge;

    /// <summary>Where it listens.</summary>
    public Uri Url => _edge.Url;

    /// <summary>The id of its process.</summary>
    public int Id => _edge.Id;

    /// <summary>How much of the processors' time it has taken so far.</summary>
    public TimeSpan ProcessorTime => _edge.ProcessorTime;

    /// <summary>Starts it.</summary>
    public static async Task<TestedEdge> StartAsync(string directory) =>
        new(await BenchmarkEdge.StartAsync(directory, ("ContentJourney__Metrics", "true")));

    /// <summary>Starts the experiment.</summary>
    public async Task RunExperimentAsync()
    {
        var rules = await _edge.Manager.GetFromJsonAsync<JsonElement>($"{Management}/journeys/default/rule-sets/1");
        await SendAsync(HttpMethod.Post, "journeys/default/rule-sets", JsonNode.Parse(rules.GetProperty("ruleSet").GetRawText()));
        await SendAsync(HttpMethod.Post, "journeys/default/rule-sets/2/publish", null);
        await SendAsync(HttpMethod.Post, "journeys/default/rule-sets/1/rollback", null);
        await SendAsync(HttpMethod.Put, $"experiments/{Experiment}", JsonNode.Parse("""
            { "journey": "default", "kind": "rule-set", "minimumRuntime": "7d",
              "variants": [{ "alias": "control", "weight": 50, "ruleSetVersion": 1 }, { "alias": "b", "weight": 50, "ruleSetVersion": 2 }],
              "metrics": [{ "alias": "looks", "kind": "conversion", "match": { "types": ["compare"] }, "primary": true },
                          { "alias": "views", "kind": "sum", "match": { "types": ["product-view"] } },
                          { "alias": "first-offer", "kind": "time", "match": { "types": ["offer-view"] } }] }
            """));
        await SendAsync(HttpMethod.Post, $"experiments/{Experiment}/start", null);
    }

    /// <summary>Reads the results.</summary>
    public Task<JsonElement> ReadResultsAsync() => _edge.Manager.GetFromJsonAsync<JsonElement>($"{Management}/experiments/{Experiment}/results");

    /// <summary>How many bytes it has allocated so far.</summary>
    public async Task<double> AllocatedAsync()
    {
        var metrics = await _edge.Manager.GetStringAsync(new Uri("metrics", UriKind.Relative));
        var line = metrics.Split('\n').First(line => line.StartsWith("dotnet_gc_heap_total_allocated_bytes_total", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    /// <summary>Ends the process and waits for it.</summary>
    public Task EndAsync() => _edge.TerminateAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _edge.DisposeAsync();

    private async Task SendAsync(HttpMethod method, string path, JsonNode? body)
    {
        using var request = new HttpRequestMessage(method, $"{Management}/{path}")
        {
            Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        using var response = await _edge.Manager.SendAsync(request);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{path}: {await response.Content.ReadAsStringAsync()}");
        }
    }
}

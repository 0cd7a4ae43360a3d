using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentJourney.Edge.Replay;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Engine.Tests.Naive;

namespace ContentJourney.Edge.Tests.Decisions;

/// <summary>The program with the histories of real shoppers, under the sample's rules and under rules made for them.</summary>
public sealed class OttoEdge : IAsyncLifetime, IDisposable
{
    private const string Journey = "umbraco/delivery/api/v2/journey";
    private const string Management = "umbraco/contentjourney/api/v1/journeys";
    private readonly TemporaryFolder _folder = new();
    private EdgeProcess _process = null!;

    /// <summary>The journeys by alias: each with its rule set.</summary>
    internal IReadOnlyDictionary<string, (JsonElement Journey, JsonElement RuleSet)> Journeys { get; } =
        new Dictionary<string, (JsonElement, JsonElement)>
        {
            ["default"] = (ReadSample("journey.json"), ReadSample("rule-set.json")),
            ["otto"] = (WithAlias(OttoRules.Journey, "otto"), OttoRules.RuleSet),
        };

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _process = await EdgeProcess.StartAsync(_folder.Path);
        var (journey, ruleSet) = Journeys["otto"];
        await CallAsync(HttpMethod.Put, $"{Management}/otto", journey);
        var draft = await CallAsync(HttpMethod.Post, $"{Management}/otto/rule-sets", ruleSet);
        await CallAsync(HttpMethod.Post, $"{Management}/otto/rule-sets/{draft.GetProperty("version").GetInt32()}/publish");
        var visitors = OttoSessions.ReadAll().Select(session => new JsonObject { ["userId"] = UserId(session.Session), ["touchpoints"] = Sent(session) });
        var answer = await CallAsync(HttpMethod.Post, $"{Journey}/touchpoints", new JsonObject { ["visitors"] = new JsonArray([.. visitors]) }.Element());
        Assert.Equal(862, answer.GetProperty("accepted").GetInt32());
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await _process.DisposeAsync();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    /// <summary>The token of a session's visitor.</summary>
    internal async Task<string> TokenAsync(long session)
    {
        var answer = await CallAsync(HttpMethod.Post, $"{Journey}/visitor/identify", new JsonObject { ["userId"] = UserId(session) }.Element());
        return answer.GetProperty("visitor").GetString()!;
    }

    /// <summary>The decision for a visitor as of an instant, with its reasons.</summary>
    internal async Task<JsonElement> DecideAsync(string token, string journey, string at) =>
        Decided(await CallAsync(HttpMethod.Get, $"{Journey}/decision?journey={journey}&explain=true&at={at}", token: token));

    /// <summary>The bench's decision for a history.</summary>
    internal async Task<JsonElement> BenchAsync(string journey, JsonElement ruleSet, JsonArray history, string now) => Decided(await CallAsync(
        HttpMethod.Post,
        $"{Management}/{journey}/decide",
        new JsonObject { ["ruleSet"] = JsonNode.Parse(ruleSet.GetRawText()), ["history"] = history.DeepClone(), ["now"] = now }.Element()));

    private async Task<JsonElement> CallAsync(HttpMethod method, string path, JsonElement? body = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is { } json ? JsonContent.Create(json) : null;
        if (token is not null)
        {
            request.Headers.Add("Journey-Visitor", token);
        }

        using var response = await _process.Manager.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted, text);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    // What a decision says besides when and by which version it was made.
    private static JsonElement Decided(JsonElement decision) => new JsonObject(new[] { "stage", "persona", "key", "reasons" }
        .Select(name => KeyValuePair.Create(name, JsonNode.Parse(decision.GetProperty(name).GetRawText())))).Element();

    private static JsonArray Sent(OttoSessions session)
    {
        var touchpoints = session.History.DeepClone().AsArray();
        foreach (var touchpoint in touchpoints)
        {
            touchpoint!["contentId"] = NameGuid.Of(touchpoint["contentId"]!.GetValue<string>()).ToString();
        }

        return touchpoints;
    }

    private static string UserId(long session) => $"session-{session}";

    private static JsonElement ReadSample(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(EdgeFiles.Sample(name)));
        return document.RootElement.Clone();
    }

    private static JsonElement WithAlias(JsonElement journey, string alias)
    {
        var copy = JsonNode.Parse(journey.GetRawText())!;
        copy["alias"] = alias;
        return copy.Element();
    }
}

using System.Net;
using System.Text.Json;
using ContentJourney.AspNetCore.Tests.Management;
using ContentJourney.AspNetCore.Tests.OpenApi;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Access;

/// <summary>Who may call what: every endpoint of Edge stands here with its rule, and a new one fails until it does.</summary>
public sealed class EveryEndpointTests : IAsyncLifetime
{
    private const string DeliveryKey = "the-delivery-key-of-these-tests";
    private const string Management = "/umbraco/contentjourney/api/v1/";
    private const string Journey = "/umbraco/delivery/api/v2/journey/";

    private static readonly Dictionary<string, Rule> s_rules = new()
    {
        ["GET /health/live"] = Rule.Anybody,
        ["GET /health/ready"] = Rule.Anybody,
        ["GET /openapi/contentjourney.json"] = Rule.Anybody,
        ["POST /umbraco/contentjourney/webhooks/content"] = Rule.Webhook,
        ["GET /umbraco/delivery/api/v2/content"] = Rule.Website,
        ["GET /umbraco/delivery/api/v2/content/items"] = Rule.Website,
        ["GET /umbraco/delivery/api/v2/content/item/{path}"] = Rule.Website,
        [$"POST {Journey}visit"] = Rule.Website,
        [$"POST {Journey}touchpoints"] = Rule.Website,
        [$"GET {Journey}decision"] = Rule.Website,
        [$"GET {Journey}content"] = Rule.Website,
        [$"GET {Journey}visitor"] = Rule.Website,
        [$"DELETE {Journey}visitor"] = Rule.Website,
        [$"POST {Journey}visitor/consent"] = Rule.Website,
        [$"POST {Journey}visitor/identify"] = Rule.Ingest,
        [$"GET {Management}journeys"] = Rule.Read,
        [$"GET {Management}journeys/{{alias}}"] = Rule.Read,
        [$"PUT {Management}journeys/{{alias}}"] = Rule.Manage,
        [$"DELETE {Management}journeys/{{alias}}"] = Rule.Manage,
        [$"GET {Management}journeys/{{alias}}/rule-sets"] = Rule.Read,
        [$"POST {Management}journeys/{{alias}}/rule-sets"] = Rule.Manage,
        [$"POST {Management}journeys/{{alias}}/rule-sets/validate"] = Rule.Read,
        [$"GET {Management}journeys/{{alias}}/rule-sets/{{version}}"] = Rule.Read,
        [$"PUT {Management}journeys/{{alias}}/rule-sets/{{version}}"] = Rule.Manage,
        [$"DELETE {Management}journeys/{{alias}}/rule-sets/{{version}}"] = Rule.Manage,
        [$"POST {Management}journeys/{{alias}}/rule-sets/{{version}}/publish"] = Rule.Manage,
        [$"POST {Management}journeys/{{alias}}/rule-sets/{{version}}/rollback"] = Rule.Manage,
        [$"POST {Management}journeys/{{alias}}/decide"] = Rule.Read,
        [$"POST {Management}experiments/analyze"] = Rule.Read,
        [$"GET {Management}experiments"] = Rule.Read,
        [$"GET {Management}experiments/{{alias}}"] = Rule.Read,
        [$"PUT {Management}experiments/{{alias}}"] = Rule.Manage,
        [$"DELETE {Management}experiments/{{alias}}"] = Rule.Manage,
        [$"GET {Management}experiments/{{alias}}/results"] = Rule.Read,
        [$"POST {Management}experiments/{{alias}}/start"] = Rule.Manage,
        [$"POST {Management}experiments/{{alias}}/pause"] = Rule.Manage,
        [$"POST {Management}experiments/{{alias}}/resume"] = Rule.Manage,
        [$"POST {Management}experiments/{{alias}}/stop"] = Rule.Manage,
        [$"POST {Management}experiments/{{alias}}/publish-winner"] = Rule.Manage,
        [$"POST {Management}experiments/{{alias}}/undo-publish"] = Rule.Manage,
        [$"GET {Management}audit"] = Rule.Manage,
        [$"GET {Management}settings"] = Rule.Manage,
        [$"PUT {Management}settings"] = Rule.Manage,
        [$"GET {Management}keys"] = Rule.Manage,
        [$"POST {Management}keys"] = Rule.Manage,
        [$"DELETE {Management}keys/{{id}}"] = Rule.Manage,
        [$"GET {Management}signing-keys"] = Rule.Manage,
        [$"POST {Management}signing-keys"] = Rule.Manage,
        [$"DELETE {Management}signing-keys/{{id}}"] = Rule.Manage,
    };

    private LocalEdge _edge = null!;

    private enum Rule
    {
        Anybody,
        Webhook,
        Website,
        Ingest,
        Read,
        Manage,
    }

    public async Task InitializeAsync() => _edge = await LocalEdge.StartAsync(("ContentJourney:ApiKey", DeliveryKey));

    public async Task DisposeAsync() => await _edge.DisposeAsync();

    [Fact]
    public void EveryEndpoint_HasItsRule() => Assert.Equal(
        s_rules.Keys.Order(), EndpointList.Of(_edge.App.Services).Select(endpoint => $"{endpoint.Method} {endpoint.Path}").Order());

    [Fact]
    public void Description_SaysTheRule() => Assert.All(Contract.Committed.Operations, operation =>
    {
        var needs = operation.Json.GetProperty("security").EnumerateArray().SelectMany(way => way.EnumerateObject().Select(scheme => scheme.Name)).ToHashSet();
        var rule = s_rules[operation.Name];
        Assert.True(rule is Rule.Read or Rule.Manage == needs.SetEquals(["serverKey", "identityProvider"]), $"{operation.Name}: {string.Join(", ", needs)}");
        Assert.True(rule is Rule.Website or Rule.Ingest == needs.Contains("deliveryApiKey"), $"{operation.Name}: {string.Join(", ", needs)}");
    });

    [Fact]
    public async Task Nobody_GetsInWhereAKeyIsNeeded() => await AssertAsync([], rule => rule switch
    {
        Rule.Anybody => null,
        _ => HttpStatusCode.Unauthorized,
    });

    [Fact]
    public async Task UnknownKey_OpensNothing() => await AssertAsync([("Authorization", "Bearer cj_unknown"), ("Api-Key", "wrong")], rule => rule switch
    {
        Rule.Anybody => null,
        _ => HttpStatusCode.Unauthorized,
    });

    [Fact]
    public async Task DeliveryKey_OpensTheWebsitesEndpointsAlone() => await AssertAsync([("Api-Key", DeliveryKey)], rule => rule switch
    {
        Rule.Anybody or Rule.Website => null,
        _ => HttpStatusCode.Unauthorized,
    });

    [Theory]
    [InlineData("ingest")]
    [InlineData("read")]
    [InlineData("manage")]
    public async Task ServerKey_OpensWhatItsScopeAllows(string scope)
    {
        var own = Enum.Parse<Rule>(scope, ignoreCase: true);
        var (key, _) = await CreateAsync(scope);
        await AssertAsync([("Authorization", $"Bearer {key}"), ("Api-Key", DeliveryKey)], rule => rule switch
        {
            Rule.Anybody or Rule.Website => null,
            Rule.Webhook => HttpStatusCode.Unauthorized,
            Rule.Read when own is Rule.Manage => null,
            _ => rule == own ? null : HttpStatusCode.Forbidden,
        });
    }

    [Fact]
    public async Task RevokedKey_OpensNothingFromTheNextRequestOn()
    {
        var (key, id) = await CreateAsync("ingest", "read", "manage");
        using var revoked = await _edge.SendAsync(HttpMethod.Delete, $"{Management}keys/{id}", null, ("Authorization", $"Bearer {key}"));
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);

        await AssertAsync([("Authorization", $"Bearer {key}")], rule => rule is Rule.Anybody ? null : HttpStatusCode.Unauthorized);
    }

    private async Task<(string Key, string Id)> CreateAsync(params string[] scopes)
    {
        using var answer = await _edge.SendAsync(
            HttpMethod.Post, $"{Management}keys", JsonSerializer.Serialize(new { name = "test", scopes }), ("Authorization", $"Bearer {EdgeProcess.ManagementKey}"));
        using var issued = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (issued.RootElement.GetProperty("key").GetString()!, issued.RootElement.GetProperty("id").GetString()!);
    }

    // Null: it is let in, whatever comes of the request then.
    private async Task AssertAsync((string, string)[] headers, Func<Rule, HttpStatusCode?> expected)
    {
        foreach (var (method, path) in EndpointList.Of(_edge.App.Services))
        {
            var target = path.Replace("{version}", "99", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
            using var answer = await _edge.SendAsync(new HttpMethod(method), target, method is "GET" or "DELETE" ? null : "{}", headers);
            var wanted = expected(s_rules[$"{method} {path}"]);
            var isRight = wanted is null ? answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) : answer.StatusCode == wanted;
            Assert.True(isRight, $"{method} {path}: {(int)answer.StatusCode}, expected {wanted?.ToString() ?? "to be let in"}");
            if (wanted is not null)
            {
                Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            }
        }
    }
}

using System.Net;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.Engine.Keys;

namespace ContentJourney.AspNetCore.Tests.Management;

public sealed class AuthorizationTests : IAsyncLifetime
{
    // What is asked for here changes nothing; everything else needs the scope 'manage'.
    private static readonly HashSet<string> Readable =
    [
        "GET journeys", "GET journeys/{alias}", "GET journeys/{alias}/rule-sets", "GET journeys/{alias}/rule-sets/{version}",
        "POST journeys/{alias}/rule-sets/validate", "POST journeys/{alias}/decide", "POST experiments/analyze", "GET experiments", "GET experiments/{alias}", "GET experiments/{alias}/results",
    ];

    private ManagementSite _site = null!;

    public async Task InitializeAsync() => _site = await ManagementSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task EveryEndpoint_WithoutKey_IsUnauthorized()
    {
        foreach (var (method, path, name) in Endpoints())
        {
            var answer = await _site.SendAsync(method, path, "{}", key: null);

            Assert.True(answer.Status == HttpStatusCode.Unauthorized, $"{name}: {(int)answer.Status}");
            answer.IsProblem(HttpStatusCode.Unauthorized);
            Assert.Equal("Bearer", answer.Headers["WWW-Authenticate"]);
        }
    }

    [Fact]
    public async Task EveryEndpoint_WithUnknownKey_IsUnauthorized()
    {
        foreach (var (method, path, name) in Endpoints())
        {
            var answer = await _site.SendAsync(method, path, "{}", key: "cj_unknown");

            Assert.True(answer.Status == HttpStatusCode.Unauthorized, $"{name}: {(int)answer.Status}");
        }
    }

    [Theory]
    [InlineData(KeyScopes.Ingest)]
    [InlineData(KeyScopes.Ingest | KeyScopes.Read)]
    public async Task EveryEndpoint_WithoutItsScope_IsForbidden(KeyScopes scopes)
    {
        var key = await _site.Host.CreateKeyAsync(scopes);
        foreach (var (method, path, name) in Endpoints())
        {
            var answer = await _site.SendAsync(method, path, "{}", key);
            var allowed = scopes.HasFlag(KeyScopes.Read) && Readable.Contains(name);

            Assert.True(allowed != (answer.Status == HttpStatusCode.Forbidden), $"{name} with {scopes}: {(int)answer.Status}");
            if (!allowed)
            {
                answer.IsProblem(HttpStatusCode.Forbidden);
            }
        }
    }

    [Fact]
    public async Task EveryEndpoint_WithTheManageScope_LetsIn()
    {
        var key = await _site.Host.CreateKeyAsync(KeyScopes.Manage);
        foreach (var (method, path, name) in Endpoints())
        {
            var answer = await _site.SendAsync(method, path, "{}", key);

            Assert.False(answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{name}: {(int)answer.Status}");
        }
    }

    private List<(HttpMethod Method, string Path, string Name)> Endpoints()
    {
        var endpoints = EndpointList.Of(_site.Host.Services)
            .Where(endpoint => endpoint.Path.StartsWith(ManagementSite.Root, StringComparison.Ordinal))
            .Select(endpoint => (
                new HttpMethod(endpoint.Method),
                endpoint.Path.Replace("{alias}", "absent", StringComparison.Ordinal).Replace("{version}", "1", StringComparison.Ordinal).Replace("{id}", "absent", StringComparison.Ordinal),
                $"{endpoint.Method} {endpoint.Path[ManagementSite.Root.Length..]}"))
            .ToList();
        Assert.Superset(Readable, endpoints.Select(endpoint => endpoint.Item3).ToHashSet());
        return endpoints;
    }
}

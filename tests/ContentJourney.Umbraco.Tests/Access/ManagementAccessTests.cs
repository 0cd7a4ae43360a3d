using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContentJourney.Engine.Keys;
using ContentJourney.Umbraco.Access;
using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace ContentJourney.Umbraco.Tests.Access;

public sealed class ManagementAccessTests : IAsyncLifetime
{
    private const string Root = "/umbraco/contentjourney/api/v1/";
    private static readonly HashSet<string> ForEditors = ["GET journeys", "GET journeys/{alias}"];
    private TestCms _cms = null!;

    public async Task InitializeAsync()
    {
        _cms = await TestCms.StartAsync(
            services => services.AddBackoffice(("marketer", ["content", JourneySection.Alias]), ("editor", ["content"]), ("photographer", ["media"])),
            Shop.Journey);
        _cms.Access.HasPublicAccess().Returns(true);
    }

    public async Task DisposeAsync() => await _cms.DisposeAsync();

    [Fact]
    public async Task EveryEndpoint_WithoutToken_IsUnauthorized()
    {
        foreach (var endpoint in Endpoints())
        {
            using var answer = await SendAsync(endpoint, token: null);

            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{endpoint}: {(int)answer.StatusCode}");
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        }
    }

    [Fact]
    public async Task EveryEndpoint_WithAServerKey_IsUnauthorized()
    {
        var key = await CreateKeyAsync(KeyScopes.All);
        foreach (var endpoint in Endpoints())
        {
            using var answer = await SendAsync(endpoint, key);

            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{endpoint}: {(int)answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("photographer")]
    [InlineData("nobody")]
    public async Task EveryEndpoint_WithoutTheSection_IsForbidden(string user)
    {
        foreach (var endpoint in Endpoints())
        {
            using var answer = await SendAsync(endpoint, user);

            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{endpoint}: {(int)answer.StatusCode}");
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task EveryEndpoint_WithTheSection_LetsIn()
    {
        foreach (var endpoint in Endpoints())
        {
            using var answer = await SendAsync(endpoint, "marketer");

            Assert.False(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{endpoint}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Editors_ReadJourneysAndNothingElse()
    {
        foreach (var endpoint in Endpoints())
        {
            using var answer = await SendAsync(endpoint, "editor");

            Assert.True(ForEditors.Contains(endpoint.ToString()) != (answer.StatusCode == HttpStatusCode.Forbidden), $"{endpoint}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Journeys_AreListedForEditors()
    {
        using var answer = await SendAsync(new Endpoint(HttpMethod.Get, "journeys"), "editor");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var journeys = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("default", journeys.GetProperty("items")[0].GetProperty("alias").GetString());
    }

    [Fact]
    public async Task EveryEndpoint_HasAPolicyOfItsOwn()
    {
        var policies = _cms.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        foreach (var endpoint in Routes())
        {
            var data = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>();
            var policy = await AuthorizationPolicy.CombineAsync(policies, data);

            Assert.Single(data);
            Assert.Equal([BackofficeAuthentication.SchemeName], policy!.AuthenticationSchemes);
            Assert.Contains(policy.Requirements, requirement => requirement is SectionRequirement);
            Assert.Null(endpoint.Metadata.GetMetadata<IAllowAnonymous>());
        }
    }

    [Fact]
    public async Task VisitorEndpoints_KeepTheirServerKeys()
    {
        var key = await CreateKeyAsync(KeyScopes.Read);
        using var request = Request(HttpMethod.Post, "/umbraco/delivery/api/v2/journey/visit", """{ "asStage": "conversion" }""", key);
        using var answer = await _cms.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task VisitorEndpoints_TakeNoBackofficeUser()
    {
        using var request = Request(HttpMethod.Post, "/umbraco/delivery/api/v2/journey/visit", """{ "asStage": "conversion" }""", "marketer");
        using var answer = await _cms.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task NodeWithoutTheBackoffice_RecognisesNobody()
    {
        await using var cms = await TestCms.StartAsync();
        foreach (var token in new[] { null, "marketer" })
        {
            using var request = Request(HttpMethod.Get, Root + "journeys", null, token);
            using var answer = await cms.Client.SendAsync(request);

            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    private async Task<string> CreateKeyAsync(KeyScopes scopes)
    {
        const string Secret = "cj_server-key-of-the-tests-0123456789012345";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));
        var key = new ServerKey("test", "test", hash, scopes, DateTimeOffset.UnixEpoch, null);
        Assert.True(await _cms.Services.GetRequiredService<IServerKeyStore>().AddAsync(key, CancellationToken.None));
        return Secret;
    }

    private async Task<HttpResponseMessage> SendAsync(Endpoint endpoint, string? token)
    {
        var path = endpoint.Path.Replace("{alias}", "absent", StringComparison.Ordinal).Replace("{version:int}", "1", StringComparison.Ordinal);
        using var request = Request(endpoint.Method, Root + path.Replace("{id}", "absent", StringComparison.Ordinal), "{}", token);
        return await _cms.Client.SendAsync(request);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? json, string? token) => new(method, path)
    {
        Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        Headers = { Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token) },
    };

    private Endpoint[] Endpoints()
    {
        Endpoint[] endpoints =
        [
            .. from route in Routes()
               from method in route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
               select new Endpoint(new HttpMethod(method), $"/{route.RoutePattern.RawText}"[Root.Length..]),
        ];
        Assert.Superset(ForEditors, endpoints.Select(endpoint => endpoint.ToString()).ToHashSet());
        return endpoints;
    }

    private IEnumerable<RouteEndpoint> Routes() => _cms.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => $"/{endpoint.RoutePattern.RawText}".StartsWith(Root, StringComparison.Ordinal));

    private sealed record Endpoint(HttpMethod Method, string Path)
    {
        public override string ToString() => $"{Method} {Path}";
    }
}

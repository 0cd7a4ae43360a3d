using System.Net;
using ContentJourney.AspNetCore.Tests.Management;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Edge.Tests.OpenApi;

namespace ContentJourney.Edge.Tests.Http;

public sealed class SecurityHeadersTests(StartedEdge edge) : IClassFixture<StartedEdge>
{
    private static readonly (string, string) Key = ("Authorization", $"Bearer {EdgeProcess.ManagementKey}");

    [Fact]
    public async Task EveryRoute_WithAndWithoutRights_AnswersAsData()
    {
        var endpoints = EndpointList.Of(edge.App.Services);
        Assert.True(endpoints.Count > 30, "The list of endpoints is not the whole.");
        foreach (var (method, path) in endpoints)
        {
            var target = path.Replace("{version}", "1", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
            foreach (var headers in new (string, string)[][] { [], [Key] })
            {
                using var answer = await edge.Edge.SendAsync(new HttpMethod(method), target, method is "GET" or "DELETE" ? null : "{}", headers);
                AssertData($"{method} {target}: {(int)answer.StatusCode}", answer);
            }
        }
    }

    [Theory]
    [InlineData("/umbraco")]
    [InlineData("/umbraco/delivery/api/v2/nothing")]
    [InlineData("/umbraco/contentjourney/api/v1/nothing")]
    [InlineData("/health/nothing")]
    [InlineData("/openapi/nothing")]
    public async Task ProgramPathOfNothing_AnswersAsData(string path)
    {
        using var answer = await edge.Edge.SendAsync(HttpMethod.Get, path, null);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        AssertData(path, answer);
    }

    [Fact]
    public async Task PlainHttp_AsksForNoHttps()
    {
        using var answer = await edge.Edge.SendAsync(HttpMethod.Get, "/health/live", null, ("Host", "shop.example"));
        Assert.Equal("", Header(answer, "Strict-Transport-Security"));
    }

    private static void AssertData(string what, HttpResponseMessage answer)
    {
        Assert.True(Header(answer, "Content-Security-Policy") == "default-src 'none'; frame-ancestors 'none'", what);
        Assert.True(Header(answer, "X-Content-Type-Options") == "nosniff", what);
        Assert.True(Header(answer, "Referrer-Policy") == "no-referrer", what);
        Assert.True(Header(answer, "Server").Length == 0, what);
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}

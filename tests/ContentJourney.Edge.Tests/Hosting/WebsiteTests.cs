using System.Net;

namespace ContentJourney.Edge.Tests.Hosting;

[Collection(SampleEdge.Collection)]
public sealed class WebsiteTests(SampleEdge edge)
{
    [Theory]
    [InlineData("")]
    [InlineData("bikes/havn-cargo/")]
    public async Task Get_PathOfTheShop_IsThePage(string path)
    {
        using var response = await edge.Process.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<html", await response.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("umbraco")]
    [InlineData("umbraco/delivery/api/v2/nothing")]
    [InlineData("umbraco/delivery/api/v2/content/nothing")]
    [InlineData("umbraco/contentjourney/api/v1/nothing")]
    [InlineData("health/nothing")]
    [InlineData("openapi/nothing")]
    [InlineData("no-such-file.js")]
    public async Task Get_PathOfNothing_IsAProblemAndNoPage(string path)
    {
        using var response = await edge.Process.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("umbraco/delivery/api/v2/content")]
    [InlineData("umbraco/delivery/api/v2/journey/decision")]
    [InlineData("umbraco/contentjourney/api/v1/journeys")]
    [InlineData("health/live")]
    [InlineData("bikes")]
    public async Task Put_OnWhatIsOnlyRead_IsRefusedWithTheMethodsAllowed(string path)
    {
        using var response = await edge.Process.Client.PutAsync(new Uri(path, UriKind.Relative), new StringContent("{}"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("GET", response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Get_EveryFileAndPathsOfNothing_SayWhatBrowsersMayDoWithThem()
    {
        var files = EdgeFiles.OfTheWebsite();
        Assert.Contains("index.html", files);
        foreach (var path in files.Concat(["", "bikes/havn-cargo/", "no/such/page", "no-such-file.js", "media/%2e%2e/secret.txt"]))
        {
            using var answer = await edge.Process.Client.GetAsync(new Uri($"/{path}", UriKind.Relative));
            var headers = answer.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
            var policy = headers["Content-Security-Policy"];
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
            Assert.EndsWith("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
            Assert.Equal("strict-origin-when-cross-origin", headers["Referrer-Policy"]);
            Assert.Equal("DENY", headers["X-Frame-Options"]);
            Assert.Contains("geolocation=()", headers["Permissions-Policy"], StringComparison.Ordinal);
            Assert.DoesNotContain("Server", headers.Keys);
        }
    }
}

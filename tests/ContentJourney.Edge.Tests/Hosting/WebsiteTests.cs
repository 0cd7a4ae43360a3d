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
}

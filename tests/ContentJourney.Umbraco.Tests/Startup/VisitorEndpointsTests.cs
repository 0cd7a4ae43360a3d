using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContentJourney.Umbraco.Tests.Hosting;
using NSubstitute;

namespace ContentJourney.Umbraco.Tests.Startup;

public sealed class VisitorEndpointsTests : IAsyncLifetime
{
    private const string Journey = "/umbraco/delivery/api/v2/journey";
    private TestCms _cms = null!;

    public async Task InitializeAsync() => _cms = await TestCms.StartAsync(Shop.Journey);

    public async Task DisposeAsync() => await _cms.DisposeAsync();

    [Fact]
    public async Task Visit_WhereTheDeliveryApiIsPublic_IsDecided()
    {
        _cms.Access.HasPublicAccess().Returns(true);

        var response = await _cms.Client.PostAsJsonAsync($"{Journey}/visit", new { slots = new[] { new { name = "hero" } } });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("awareness", answer.GetProperty("decision").GetProperty("stage").GetString());
        Assert.Equal("none", answer.GetProperty("slots").GetProperty("hero").GetProperty("matched").GetString());
    }

    [Fact]
    public async Task Visit_WhereTheDeliveryApiIsNotPublic_IsUnauthorized()
    {
        var response = await _cms.Client.PostAsJsonAsync($"{Journey}/visit", new { });

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.Forbidden)]
    [InlineData(true, HttpStatusCode.OK)]
    public async Task Visit_AsAnotherStage_NeedsTheRightToPreview(bool mayPreview, HttpStatusCode status)
    {
        _cms.Access.HasPublicAccess().Returns(true);
        _cms.Access.HasPreviewAccess().Returns(mayPreview);

        var response = await _cms.Client.PostAsJsonAsync($"{Journey}/visit", new { asStage = "conversion" });

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task OtherPathsOfTheSite_ReachTheCms()
    {
        var response = await _cms.Client.GetAsync("/umbraco/delivery/api/v2/content");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotEqual("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }
}

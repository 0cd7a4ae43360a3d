using System.Net;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Delivery;

public sealed class DeliveryGateTests
{
    private const string Shop = "https://shop.example";

    [Fact]
    public async Task Get_WhereTheApiIsNotPublic_NeedsItsKey()
    {
        using var folder = new TemporaryFolder();
        await using var edge = await EdgeProcess.StartAsync(folder.Path, ("ContentJourney__ApiKey", "the-websites-key"));
        foreach (var path in new[] { "", "/items?id=48475cec-e14f-473a-9da9-8049b6c5dcc1", "/item/bikes" })
        {
            using var without = await edge.Client.GetContentAsync(path);
            using var wrong = await edge.Client.GetContentAsync(path, ("Api-Key", "another"));
            using var right = await edge.Client.GetContentAsync(path, ("Api-Key", "the-websites-key"));
            Assert.Equal(
                (HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK), (without.StatusCode, wrong.StatusCode, right.StatusCode));
        }
    }

    [Fact]
    public async Task Get_FromAConfiguredOrigin_MayBeReadByItsPages()
    {
        using var folder = new TemporaryFolder();
        await using var edge = await EdgeProcess.StartAsync(folder.Path, ("ContentJourney__CorsOrigins__0", Shop));
        using var ours = await edge.Client.GetContentAsync("", ("Origin", Shop));
        using var other = await edge.Client.GetContentAsync("", ("Origin", "https://other.example"));
        Assert.Equal(Shop, Assert.Single(ours.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(other.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Contains("Start-Item", ours.Headers.Vary);
        Assert.Contains("Origin", ours.Headers.Vary);
    }
}

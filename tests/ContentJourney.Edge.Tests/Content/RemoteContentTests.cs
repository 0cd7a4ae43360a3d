using ContentJourney.Edge.Tests.Delivery;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Content;

[Collection(SampleEdge.Collection)]
public sealed class RemoteContentTests(SampleEdge edge)
{
    [Fact]
    public async Task Address_OfADeliveryApi_IsServedAsItIsThere()
    {
        using var folder = new TemporaryFolder();
        var address = new Uri(edge.Process.Url, "umbraco/delivery/api/v2/content?take=1000");
        await using var node = await EdgeProcess.StartAsync(folder.Path, ("ContentJourney__Content", address.ToString()));
        Assert.Equal(await edge.Process.Client.ReadContentAsync("?take=1000"), await node.Client.ReadContentAsync("?take=1000"));
    }
}

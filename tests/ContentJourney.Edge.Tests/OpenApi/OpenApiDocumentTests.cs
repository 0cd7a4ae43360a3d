using System.Net;
using ContentJourney.AspNetCore.Tests.Management;
using ContentJourney.AspNetCore.Tests.OpenApi;

namespace ContentJourney.Edge.Tests.OpenApi;

/// <summary>The whole contract, where all of it is answered.</summary>
public sealed class OpenApiDocumentTests(StartedEdge edge) : IClassFixture<StartedEdge>
{
    [Fact]
    public void Operations_AreTheEndpointsOfEdge() => Assert.Equal(
        EndpointList.Of(edge.App.Services).Select(endpoint => $"{endpoint.Method} {endpoint.Path}").Order(),
        Contract.Committed.Operations.Select(operation => operation.Name).Order());

    [Theory]
    [InlineData("umbraco/delivery/api/v2/content?take=100&expand=properties%5B$all%5D", HttpStatusCode.OK)]
    [InlineData("umbraco/delivery/api/v2/content?filter=journeyStage:consideration&filter=persona:family&sort=journeyPriority:desc", HttpStatusCode.OK)]
    [InlineData("umbraco/delivery/api/v2/content?filter=journeyStage:nowhere", HttpStatusCode.BadRequest)]
    [InlineData("umbraco/delivery/api/v2/content?sort=nothing:asc", HttpStatusCode.BadRequest)]
    [InlineData("umbraco/delivery/api/v2/content?skip=-1", HttpStatusCode.BadRequest)]
    [InlineData("umbraco/delivery/api/v2/content/items?id=00000000-0000-0000-0000-000000000001", HttpStatusCode.OK)]
    [InlineData("umbraco/delivery/api/v2/content/items?id=x", HttpStatusCode.BadRequest)]
    [InlineData("umbraco/delivery/api/v2/content/item/no/such/page", HttpStatusCode.NotFound)]
    [InlineData("umbraco/delivery/api/v2/journey/content?slot=hero&key=default~awareness~-", HttpStatusCode.OK)]
    [InlineData("health/live", HttpStatusCode.OK)]
    [InlineData("health/ready", HttpStatusCode.OK)]
    [InlineData("openapi/contentjourney.json", HttpStatusCode.OK)]
    public async Task Answers_AreAsDescribed(string path, HttpStatusCode status)
    {
        using var client = new HttpClient(new ContractCheck(new SocketsHttpHandler())) { BaseAddress = new Uri(edge.App.Urls.First()) };

        using var response = await client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
    }
}

using System.Net;
using System.Text.Json;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;

namespace ContentJourney.AspNetCore.Tests.OpenApi;

public sealed class OpenApiDocumentTests
{
    // Edge answers these; its own tests compare them.
    private static readonly string[] OfTheHost = ["/umbraco/delivery/api/v2/content", "/umbraco/contentjourney/webhooks/"];

    private static readonly Contract Contract = Contract.Committed;
    private static readonly SchemaCheck Schemas = new(Contract);

    [Fact]
    public async Task Served_IsTheCommittedFile()
    {
        await using var site = await ManagementSite.StartAsync();

        var answer = (await site.SendAsync(HttpMethod.Get, "/openapi/contentjourney.json", key: null)).Is(HttpStatusCode.OK);

        Assert.Equal("application/json", answer.MediaType);
        Assert.Equal(Contract.Text, answer.Text);
    }

    [Fact]
    public async Task Operations_AreTheEndpointsOfTheHost()
    {
        await using var site = await ManagementSite.StartAsync();

        var described = Contract.Operations.Where(operation => !OfTheHost.Any(path => operation.Path.StartsWith(path, StringComparison.Ordinal)));

        Assert.Equal(
            EndpointList.Of(site.Host.Services).Select(endpoint => $"{endpoint.Method} {endpoint.Path}").Order(),
            described.Select(operation => operation.Name).Order());
    }

    [Fact]
    public void References_PointToSomething() =>
        Assert.All(Contract.References(), reference =>
            Assert.NotEqual(JsonValueKind.Undefined, Contract.Resolve(JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["$ref"] = reference })).ValueKind));

    [Fact]
    public void Components_AreAllUsed()
    {
        var used = Contract.References().ToHashSet();

        foreach (var kind in new[] { "schemas", "responses" })
        {
            Assert.All(
                Contract.Root.GetProperty("components").GetProperty(kind).EnumerateObject(),
                component => Assert.Contains($"#/components/{kind}/{component.Name}", used));
        }
    }

    [Fact]
    public void Operations_SayWhatTheyAreAndWhoMayCall()
    {
        Assert.All(Contract.Operations, operation =>
        {
            Assert.NotEmpty(operation.Json.GetProperty("summary").GetString()!);
            Assert.Equal(JsonValueKind.Array, operation.Json.GetProperty("security").ValueKind);
            Assert.Equal(1, operation.Json.GetProperty("tags").GetArrayLength());
        });
        Assert.Distinct(Contract.Operations.Select(operation => operation.Json.GetProperty("operationId").GetString()));
    }

    [Fact]
    public void ManagementOperations_NeedAKeyOrATokenAndDescribeItsAbsence() =>
        Assert.All(Contract.Operations.Where(operation => operation.Path.StartsWith(ManagementSite.Root, StringComparison.Ordinal)), operation =>
        {
            Assert.Equal("""[{"serverKey":[]},{"identityProvider":[]}]""", JsonSerializer.Serialize(operation.Json.GetProperty("security")));
            Assert.Superset(new HashSet<string> { "401", "403" }, operation.Responses.Select(response => response.Name).ToHashSet());
        });

    [Fact]
    public void PathParameters_AreThoseOfThePath() =>
        Assert.All(Contract.Operations, operation =>
        {
            var described = operation.Json.TryGetProperty("parameters", out var parameters)
                ? parameters.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "path").Select(parameter => $"{{{parameter.GetProperty("name").GetString()}}}")
                : [];
            Assert.Equal(operation.Path.Split('/').Where(part => part.StartsWith('{')).Order(), described.Order());
        });

    [Fact]
    public void Bodies_HaveExamplesThatFitTheirSchemas()
    {
        foreach (var operation in Contract.Operations)
        {
            foreach (var media in operation.RequestBody)
            {
                AssertExample($"{operation.Name}, request", media.Value);
            }

            foreach (var response in operation.Responses.Where(response => Contract.Resolve(response.Value).TryGetProperty("content", out _) && operation.Path != "/openapi/contentjourney.json"))
            {
                foreach (var media in Contract.Resolve(response.Value).GetProperty("content").EnumerateObject())
                {
                    AssertExample($"{operation.Name}, {response.Name}", media.Value);
                }
            }
        }
    }

    [Theory]
    [InlineData("putJourney", "journeys/default")]
    [InlineData("addRuleSet", "journeys/default/rule-sets")]
    [InlineData("decide", "journeys/default/decide")]
    [InlineData("analyze", "experiments/analyze")]
    [InlineData("createKey", "keys")]
    public async Task Examples_OfRequestsAreAccepted(string operationId, string path)
    {
        await using var site = await ManagementSite.StartAsync();
        await SendExampleAsync(site, "putJourney", "journeys/default");

        var answer = await SendExampleAsync(site, operationId, path);

        Assert.True((int)answer.Status is >= 200 and < 300, answer.Text);
    }

    private static Task<Answer> SendExampleAsync(ManagementSite site, string operationId, string path)
    {
        var operation = Contract.Operations.Single(candidate => candidate.Json.GetProperty("operationId").GetString() == operationId);
        return site.SendAsync(new HttpMethod(operation.Method), path, operation.RequestBody.First().Value.GetProperty("example").GetRawText());
    }

    private static void AssertExample(string what, JsonElement media)
    {
        Assert.True(media.TryGetProperty("example", out var example), $"{what} has no example.");
        var errors = Schemas.Check(media.GetProperty("schema"), example);
        Assert.True(errors.Count == 0, $"{what}: {string.Join("; ", errors)}");
    }
}

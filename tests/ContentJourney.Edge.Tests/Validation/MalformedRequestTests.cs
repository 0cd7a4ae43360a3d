using System.Text;
using System.Text.Json;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Validation;

public sealed class MalformedRequestTests
{
    private const int Requests = 2_000;
    private const int Seed = 20261122;

    [Fact]
    public async Task Malformed_2000Requests_Get4xxProblemsAndStoreNothing()
    {
        using var folder = new TemporaryFolder();
        await using var edge = await EdgeProcess.StartAsync(folder.Path);
        // The first token makes the signing key, which stays.
        await MakeTokenAsync(edge.Client);
        var before = await StoredRows.CountAsync(folder.Path);

        var wrong = new List<string>();
        foreach (var request in Generate())
        {
            if (await FindWrongAsync(edge.Client, request) is { } finding)
            {
                wrong.Add($"{finding} to {request}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(before, await StoredRows.CountAsync(folder.Path));
        Assert.Equal(0, await edge.TerminateAsync());
    }

    [Fact]
    public async Task Token_CutOrChangedAnywhere_Is400AndStoresNothing()
    {
        using var folder = new TemporaryFolder();
        await using var edge = await EdgeProcess.StartAsync(folder.Path);
        var token = await MakeTokenAsync(edge.Client);
        var before = await StoredRows.CountAsync(folder.Path);
        for (var at = 0; at < token.Length; at++)
        {
            // The last character holds bits that are no part of the token: those must be zero.
            var other = token[at] == 'x' ? 'y' : 'x';
            foreach (var forged in new[] { token[..at], $"{token[..at]}{other}{token[(at + 1)..]}" }.Where(forged => forged.Length > 0))
            {
                var request = new MalformedRequest { Fault = forged, Method = HttpMethod.Get, Path = "umbraco/delivery/api/v2/journey/visitor", Token = forged };
                Assert.Null(await FindWrongAsync(edge.Client, request));
            }
        }

        Assert.Equal(before, await StoredRows.CountAsync(folder.Path));
    }

    private static async Task<string> MakeTokenAsync(HttpClient client)
    {
        using var response = await client.PostAsync(
            new Uri("umbraco/delivery/api/v2/journey/visitor/consent", UriKind.Relative),
            new StringContent("""{"analytics":true,"personalization":true}""", Encoding.UTF8, "application/json"));
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return answer.RootElement.GetProperty("visitor").GetString()!;
    }

    private static IEnumerable<MalformedRequest> Generate()
    {
        var random = new Random(Seed);
        for (var made = 0; made < Requests;)
        {
            var endpoint = Endpoint.All[random.Next(Endpoint.All.Count)];
            var malformation = Malformations.All[random.Next(Malformations.All.Count)];
            if (malformation(endpoint, random) is { } request)
            {
                made++;
                yield return request;
            }
        }
    }

    private static async Task<string?> FindWrongAsync(HttpClient client, MalformedRequest request)
    {
        using var message = request.ToMessage();
        using var response = await client.SendAsync(message);
        var body = await response.Content.ReadAsStringAsync();
        var status = (int)response.StatusCode;
        if (status is < 400 or > 499 || response.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return $"{status} {response.Content.Headers.ContentType} {body}";
        }

        using var problem = JsonDocument.Parse(body);
        return problem.RootElement.GetProperty("status").GetInt32() == status && problem.RootElement.GetProperty("title").GetString()!.Length > 0 ? null : body;
    }
}

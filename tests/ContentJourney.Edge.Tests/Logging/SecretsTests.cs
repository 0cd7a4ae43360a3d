using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContentJourney.Edge.Tests.Hosting;
using ContentJourney.Storage.Tests.Postgres;

namespace ContentJourney.Edge.Tests.Logging;

public sealed class SecretsTests
{
    private const string Journey = "umbraco/delivery/api/v2/journey/";
    private const string Management = "umbraco/contentjourney/api/v1/";
    private const string Password = "password-of-the-store-7311";
    private const string ApiKey = "api-key-of-the-websites-7312";
    private const string WebhookSecret = "secret-of-the-webhook-7313";
    private const string UserId = "customer-7314";
    private const string Trait = "declared-7315";
    private const string UserAgent = "Browser-7316";
    private const string WrongKey = "cj_wrong-key-7317";
    private const string Jwt = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJzb21lYm9keS03MzE4In0.c2lnbmF0dXJlLTczMTg";
    private const string ForgedToken = "forged-token-7319";
    private static readonly string s_signingKey = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(value => (byte)value)]);

    [Fact]
    public async Task EverythingLogged_NamesNoSecretAndNoVisitor()
    {
        using var folder = new TemporaryFolder();
        var address = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();
        await using var edge = await EdgeProcess.StartAsync(
            folder.Path,
            ("ConnectionStrings__ContentJourney", $"{address};Password={Password}"),
            ("ContentJourney__SigningKey", s_signingKey),
            ("ContentJourney__ApiKey", ApiKey),
            ("ContentJourney__SourceWebhookSecret", WebhookSecret),
            ("ContentJourney__Jwt__Authority", "http://127.0.0.1:1"),
            ("ContentJourney__Jwt__Audience", "journeys"),
            ("Logging__LogLevel__Default", "Trace"),
            ("Logging__LogLevel__Microsoft.AspNetCore", "Trace"));

        string[] secrets = [.. await CallAsync(edge), EdgeProcess.ManagementKey, Password, ApiKey, WebhookSecret, UserId, Trait, UserAgent, WrongKey, Jwt, Jwt.Split('.')[1], ForgedToken, s_signingKey];
        Assert.Equal(0, await edge.TerminateAsync());

        // The lines are there, and down to the finest.
        Assert.Contains(edge.Output, line => line.Contains("trce: ", StringComparison.Ordinal));
        Assert.Contains(edge.Output, line => line.Contains("ContentJourney.AspNetCore", StringComparison.Ordinal));
        foreach (var secret in secrets)
        {
            Assert.DoesNotContain(edge.Output, line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    // Every kind of request that carries something; what came back in answers is secret too.
    private static async Task<IReadOnlyList<string>> CallAsync(EdgeProcess edge)
    {
        var body = $$"""{"consent":{"analytics":true,"personalization":true},"traits":{"household":"{{Trait}}"},"touchpoints":[{"type":"product-view"}],"slots":[{"name":"hero"}]}""";
        var visit = await SendAsync(edge, HttpMethod.Post, $"{Journey}visit?cookie=true", body, HttpStatusCode.OK);
        var token = visit.GetProperty("visitor").GetString()!;
        (string, string) visitor = ("Journey-Visitor", token);
        (string, string) manager = ("Authorization", $"Bearer {EdgeProcess.ManagementKey}");
        var key = (await SendAsync(edge, HttpMethod.Post, $"{Management}keys", """{"name":"shop","scopes":["ingest"]}""", HttpStatusCode.Created, manager)).GetProperty("key").GetString()!;
        (string, string) server = ("Authorization", $"Bearer {key}");
        await SendAsync(edge, HttpMethod.Post, $"{Journey}touchpoints", $$"""{"visitor":"{{token}}","touchpoints":[{"type":"order"}]}""", HttpStatusCode.Accepted);
        await SendAsync(edge, HttpMethod.Post, $"{Journey}touchpoints", $$"""{"visitors":[{"userId":"{{UserId}}","touchpoints":[{"type":"order"}]}]}""", HttpStatusCode.Accepted, server);
        await SendAsync(edge, HttpMethod.Post, $"{Journey}visitor/identify", $$"""{"userId":"{{UserId}}"}""", HttpStatusCode.OK, server, visitor);
        await SendAsync(edge, HttpMethod.Get, $"{Journey}decision?explain=true", null, HttpStatusCode.OK, visitor);
        await SendAsync(edge, HttpMethod.Get, $"{Journey}visitor", null, HttpStatusCode.OK, ("Cookie", $"journey-visitor={token}"));
        await SendAsync(edge, HttpMethod.Get, $"{Journey}visitor", null, HttpStatusCode.BadRequest, ("Journey-Visitor", ForgedToken));
        await SendAsync(edge, HttpMethod.Post, $"{Journey}visit", $$"""{"traits":{"household":"{{Trait}}"},"nonsense":"{{UserId}}"}""", HttpStatusCode.BadRequest);
        await SendAsync(edge, HttpMethod.Post, $"{Journey}visit", $"{{\"{Trait}", HttpStatusCode.BadRequest);
        await SendAsync(edge, HttpMethod.Get, $"{Management}journeys", null, HttpStatusCode.Unauthorized, ("Authorization", $"Bearer {WrongKey}"));
        await SendAsync(edge, HttpMethod.Get, $"{Management}journeys", null, HttpStatusCode.ServiceUnavailable, ("Authorization", $"Bearer {Jwt}"));
        await SendAsync(edge, HttpMethod.Post, $"{Management}keys", "{}", HttpStatusCode.Forbidden, server);
        await SendAsync(edge, HttpMethod.Post, "umbraco/contentjourney/webhooks/content", "{}", HttpStatusCode.Unauthorized, ("Webhook-Secret", WrongKey));
        await SendAsync(edge, HttpMethod.Post, "umbraco/contentjourney/webhooks/content", "{}", HttpStatusCode.NotFound, ("Webhook-Secret", WebhookSecret));
        await SendAsync(edge, HttpMethod.Delete, $"{Journey}visitor", null, HttpStatusCode.NoContent, visitor);
        return [token, key];
    }

    private static async Task<JsonElement> SendAsync(EdgeProcess edge, HttpMethod method, string path, string? json, HttpStatusCode expected, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = json is null ? null : new StringContent(json, null, "application/json") };
        foreach (var (name, value) in headers.Concat([("Api-Key", ApiKey), ("User-Agent", UserAgent)]))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await edge.Client.SendAsync(request);
        Assert.True(answer.StatusCode == expected, $"{method} {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return answer.Content.Headers.ContentType?.MediaType == "application/json" ? await answer.Content.ReadFromJsonAsync<JsonElement>() : default;
    }
}

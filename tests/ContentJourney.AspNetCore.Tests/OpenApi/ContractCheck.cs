using System.Net;
using System.Text.Json;

namespace ContentJourney.AspNetCore.Tests.OpenApi;

/// <summary>
/// Stands in every test's client: whatever the server answers must be what the contract says it answers, and what it
/// accepts must be what the contract says may be sent.
/// </summary>
internal sealed class ContractCheck(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly string[] Roots = ["/umbraco/contentjourney/api/v1/", "/umbraco/delivery/api/v2/", "/health/", "/openapi/"];
    private static readonly Contract Contract = Contract.Committed;
    private static readonly SchemaCheck Schemas = new(Contract);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        if (Array.Exists(Roots, root => path.StartsWith(root, StringComparison.Ordinal)))
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            await CheckAsync(request.Method.Method, path, sent, request.Content?.Headers.ContentType?.MediaType, response);
        }

        return response;
    }

    private static async Task CheckAsync(string method, string path, byte[]? sent, string? sentType, HttpResponseMessage response)
    {
        if (Contract.Find(method, path) is not { } operation)
        {
            var expected = Contract.HasPath(path) ? HttpStatusCode.MethodNotAllowed : HttpStatusCode.NotFound;
            Assert.True(response.StatusCode == expected || method == "OPTIONS", $"{method} {path} is not described and answered {(int)response.StatusCode}.");
            return;
        }

        var status = ((int)response.StatusCode).ToString();
        var described = operation.Responses.FirstOrDefault(candidate => candidate.Name == status);
        Assert.True(described.Value.ValueKind == JsonValueKind.Object, $"{operation.Name} answered {status}, which is not described.");
        await CheckAnswerAsync(operation, status, Contract.Resolve(described.Value), response);
        if (response.IsSuccessStatusCode && sent is { Length: > 0 } && operation.RequestBody.Any() && !await RefusesAPartAsync(response))
        {
            CheckRequest(operation, sent, sentType);
        }
    }

    private static async Task CheckAnswerAsync(Operation operation, string status, JsonElement described, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var hasContent = described.TryGetProperty("content", out var content);
        if (text.Length == 0 && (!hasContent || described.GetProperty("description").GetString()!.Contains("without a body", StringComparison.Ordinal)))
        {
            return;
        }

        Assert.True(hasContent, $"{operation.Name} {status} is described without a body and had one.");

        var type = response.Content.Headers.ContentType?.MediaType ?? "none";
        Assert.True(content.TryGetProperty(type, out var media), $"{operation.Name} {status} had the type {type}, which is not described.");
        var errors = Schemas.Check(media.GetProperty("schema"), JsonSerializer.Deserialize<JsonElement>(text));
        Assert.True(errors.Count == 0, $"{operation.Name} {status}: {string.Join("; ", errors)}");
    }

    // Wrong touchpoints and slots spoil only themselves, and a validation answers what is wrong.
    private static async Task<bool> RefusesAPartAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return text.Contains("\"rejected\":[{", StringComparison.Ordinal) || text.Contains("\"error\":", StringComparison.Ordinal)
            || text.StartsWith("""{"valid":false""", StringComparison.Ordinal);
    }

    private static void CheckRequest(Operation operation, byte[] sent, string? type)
    {
        var media = operation.RequestBody.FirstOrDefault(candidate => candidate.Name == type);
        Assert.True(media.Value.ValueKind == JsonValueKind.Object, $"{operation.Name} accepted a body of the type {type}, which is not described.");
        var errors = Schemas.Check(media.Value.GetProperty("schema"), JsonSerializer.Deserialize<JsonElement>(sent));
        Assert.True(errors.Count == 0, $"{operation.Name} accepted what is not described: {string.Join("; ", errors)}");
    }
}

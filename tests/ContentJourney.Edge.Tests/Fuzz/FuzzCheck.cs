using System.Text.Json;
using ContentJourney.AspNetCore.Tests.OpenApi;

namespace ContentJourney.Edge.Tests.Fuzz;

/// <summary>Says what is wrong with an answer, whatever the request was.</summary>
internal sealed class FuzzCheck(Contract contract)
{
    private readonly SchemaCheck _schemas = new(contract);

    /// <summary>What is wrong, or null.</summary>
    public string? Find(FuzzRequest request, HttpResponseMessage answer, string text)
    {
        var status = (int)answer.StatusCode;
        if (status >= 500)
        {
            return $"{status}: {text}";
        }

        // The server itself refuses what is no HTTP, before anything of ours sees it.
        if (!answer.Headers.Contains("X-Content-Type-Options"))
        {
            return status is 400 or 414 or 431 && text.Length == 0 ? null : $"{status} without the headers of every answer: {text}";
        }

        return status >= 400 && FindInProblem(request, status, answer, text) is { } problem ? problem : FindAgainstContract(request, status, answer, text);
    }

    private static string? FindInProblem(FuzzRequest request, int status, HttpResponseMessage answer, string text)
    {
        // The CMS answers an unknown item without a body, and HEAD never has one.
        var isDelivery = request.Path.StartsWith("/umbraco/delivery/api/v2/content", StringComparison.Ordinal);
        if (text.Length == 0 && (request.Method == "HEAD" || (status == 404 && isDelivery)))
        {
            return null;
        }

        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return $"{status} is no problem document: {answer.Content.Headers.ContentType} {text}";
        }

        using var problem = JsonDocument.Parse(text);
        var root = problem.RootElement;
        return root.GetProperty("status").GetInt32() != status || root.GetProperty("title").GetString()!.Length == 0 ? $"{status} with a wrong problem: {text}"
            // The Delivery API's own refusals of a query are as the CMS writes them.
            : status == 400 && !(isDelivery && root.GetProperty("type").GetString() == "Error") && !(root.TryGetProperty("errors", out var errors) && errors.EnumerateObject().Any()) ? $"400 without errors: {text}"
            : null;
    }

    private string? FindAgainstContract(FuzzRequest request, int status, HttpResponseMessage answer, string text)
    {
        if (contract.Find(request.Method, request.Path) is not { } operation || request.Path.Contains('%', StringComparison.Ordinal))
        {
            return null;
        }

        var described = operation.Responses.FirstOrDefault(response => response.Name == $"{status}");
        if (described.Value.ValueKind != JsonValueKind.Object)
        {
            return $"{operation.Name} answered {status}, which is not described: {text}";
        }

        if (text.Length == 0 || !contract.Resolve(described.Value).TryGetProperty("content", out var content))
        {
            return text.Length == 0 ? null : $"{operation.Name} {status} is described without a body and had one: {text}";
        }

        var type = answer.Content.Headers.ContentType?.MediaType ?? "none";
        if (!content.TryGetProperty(type, out var media))
        {
            return $"{operation.Name} {status} had the type {type}, which is not described";
        }

        var errors = _schemas.Check(media.GetProperty("schema"), JsonSerializer.Deserialize<JsonElement>(text));
        return errors.Count == 0 ? null : $"{operation.Name} {status}: {string.Join("; ", errors)}";
    }
}

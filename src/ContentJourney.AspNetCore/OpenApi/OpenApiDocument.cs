using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentJourney.AspNetCore.OpenApi;

/// <summary>
/// The description of the whole contract, written by hand because bodies are read strictly and answers are written as
/// bytes: no types exist from which it could be made. Tests compare it with the endpoints and with real answers.
/// </summary>
internal static class OpenApiDocument
{
    private const string Resource = "openapi.json";

    /// <summary>Serves the document to tools and developers.</summary>
    public static void MapOpenApiDocument(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/openapi/contentjourney.json", () => Results.Stream(Open(), "application/json"));

    private static Stream Open() =>
        typeof(OpenApiDocument).Assembly.GetManifestResourceStream(Resource)
        ?? throw new InvalidOperationException($"The resource {Resource} is not in the assembly.");
}

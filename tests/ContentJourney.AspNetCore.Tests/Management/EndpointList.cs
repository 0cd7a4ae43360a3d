using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Management;

/// <summary>The endpoints of a host, each with one method and the template of its path.</summary>
internal static partial class EndpointList
{
    public static IReadOnlyList<(string Method, string Path)> Of(IServiceProvider services) =>
        [.. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null)
            .SelectMany(endpoint => Methods(endpoint).Select(method => (method, Template(endpoint))))
            .Order()];

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? throw new InvalidOperationException($"{endpoint} answers every method.");

    // {version:int} and {**path} are described as {version} and {path}.
    private static string Template(RouteEndpoint endpoint) =>
        "/" + RouteParameter().Replace(endpoint.RoutePattern.RawText!.Trim('/'), "{$1}");

    [System.Text.RegularExpressions.GeneratedRegex(@"\{\**(\w+)[^}]*\}")]
    private static partial System.Text.RegularExpressions.Regex RouteParameter();
}

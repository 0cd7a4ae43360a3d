using Microsoft.AspNetCore.Http;

namespace ContentJourney.Umbraco.Delivery.Segments;

/// <summary>Tells the CMS's own content endpoints from everything else in a site.</summary>
internal static class NativeContent
{
    private const string Api = "/umbraco/delivery/api";
    private const string Content = "content";

    /// <summary>Whether the request is one for content, in any version of the Delivery API.</summary>
    public static bool IsAskedFor(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) || !request.Path.StartsWithSegments(Api, out var rest))
        {
            return false;
        }

        // "", the version, "content", and what belongs to the endpoint.
        var segments = rest.Value!.Split('/', 4);
        return segments.Length > 2
            && segments[1].StartsWith('v')
            && segments[2].Equals(Content, StringComparison.OrdinalIgnoreCase);
    }
}

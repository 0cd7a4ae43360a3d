using ContentJourney.AspNetCore.Configuration;
using ContentJourney.AspNetCore.Visitors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ContentJourney.AspNetCore.Http;

/// <summary>Lets the pages of configured origins call from a browser (CORS).</summary>
internal sealed class CrossOrigin(IOptions<ContentJourneyOptions> options)
{
    private const string AllowedHeaders = $"Content-Type, If-None-Match, {VisitorIdentity.Header}, {ApiKeyDeliveryAccess.Header}, Start-Item";
    private const string ExposedHeaders = "ETag, Retry-After";
    private const string PreflightSeconds = "7200";
    private readonly HashSet<string> _origins = new(options.Value.CorsOrigins, StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the headers that allow the request's origin, if it is allowed.</summary>
    public void Apply(HttpContext context)
    {
        if (_origins.Count == 0)
        {
            return;
        }

        var headers = context.Response.Headers;
        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        var origin = context.Request.Headers.Origin.ToString();
        if (_origins.Contains(origin))
        {
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlAllowCredentials = "true";
            headers.AccessControlExposeHeaders = ExposedHeaders;
        }
        else if (_origins.Contains("*") && origin.Length > 0)
        {
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = ExposedHeaders;
        }
    }

    /// <summary>Answers a browser that asks beforehand; false when the request is none of that kind.</summary>
    public static bool TryAnswerPreflight(HttpContext context, string allowedMethods)
    {
        var request = context.Request;
        if (!HttpMethods.IsOptions(request.Method) || request.Headers.Origin.Count == 0 || request.Headers.AccessControlRequestMethod.Count == 0)
        {
            return false;
        }

        var headers = context.Response.Headers;
        if (headers.AccessControlAllowOrigin.Count > 0)
        {
            headers.AccessControlAllowMethods = allowedMethods;
            headers.AccessControlAllowHeaders = AllowedHeaders;
            headers.AccessControlMaxAge = PreflightSeconds;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }
}

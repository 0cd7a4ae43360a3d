using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Logging;

/// <summary>
/// Logs one line a request: method, route template, status and time. Paths and queries may carry ids and tokens, so
/// neither is logged.
/// </summary>
internal sealed class RequestLogging(RequestDelegate next, TimeProvider time, ILogger<RequestLogging> logger)
{
    private const string NoRoute = "(none)";

    public async Task InvokeAsync(HttpContext context)
    {
        var start = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            logger.Request(context.Request.Method, RouteOf(context), context.Response.StatusCode, time.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    // Templates of controllers come without the first slash, those of minimal endpoints with it.
    private static string RouteOf(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } template } ? $"/{template.Trim('/')}" : NoRoute;
}

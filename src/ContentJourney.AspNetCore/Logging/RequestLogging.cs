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
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? NoRoute;
            logger.Request(context.Request.Method, route, context.Response.StatusCode, time.GetElapsedTime(start).TotalMilliseconds);
        }
    }
}

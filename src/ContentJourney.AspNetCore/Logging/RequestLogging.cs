using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace ContentJourney.AspNetCore.Logging;

/// <summary>
/// Logs one line a request: method, route template, status and time. Paths and queries may carry ids and tokens, so
/// neither is logged. Requests that fail or are slow are warnings, all others for debugging only: a line of text costs more
/// than the answer it tells of.
/// </summary>
internal sealed class RequestLogging(RequestDelegate next, TimeProvider time, ILogger<RequestLogging> logger)
{
    private const string NoRoute = "(none)";
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    public async Task InvokeAsync(HttpContext context)
    {
        var start = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Log(context, time.GetElapsedTime(start));
        }
    }

    private void Log(HttpContext context, TimeSpan elapsed)
    {
        var status = context.Response.StatusCode;
        var level = status >= StatusCodes.Status500InternalServerError || elapsed >= Slow ? LogLevel.Warning : LogLevel.Debug;
        if (logger.IsEnabled(level))
        {
            logger.Request(level, context.Request.Method, RouteOf(context), status, elapsed.TotalMilliseconds);
        }
    }

    // Templates of controllers come without the first slash, those of minimal endpoints with it.
    private static string RouteOf(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } template } ? $"/{template.Trim('/')}" : NoRoute;
}

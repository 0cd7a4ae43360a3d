using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace ContentJourney.Edge.Telemetry;

/// <summary>
/// Gives the activity of a request its name and attributes, as OpenTelemetry defines them. Paths and queries may carry ids and
/// tokens, and addresses and user agents are about people: none of them is told.
/// </summary>
internal static class RequestActivity
{
    /// <summary>Names the request's activity when it is answered.</summary>
    public static async Task NameAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        finally
        {
            if (context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } activity)
            {
                Name(activity, context);
            }
        }
    }

    private static void Name(Activity activity, HttpContext context)
    {
        var method = context.Request.Method;
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        activity.DisplayName = route is null ? method : $"{method} /{route.Trim('/')}";
        activity.SetTag("http.request.method", method);
        activity.SetTag("http.route", route);
        activity.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }
}

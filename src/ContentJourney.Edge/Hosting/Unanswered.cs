using ContentJourney.AspNetCore.Http;
using Microsoft.AspNetCore.Diagnostics;

namespace ContentJourney.Edge.Hosting;

/// <summary>Gives errors that come without a body a problem document.</summary>
internal static class Unanswered
{
    /// <summary>Writes the problem.</summary>
    public static Task WriteAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        return http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => Problem.WriteAsync(http, 404, "There is nothing at this path"),
            StatusCodes.Status405MethodNotAllowed => Problem.WriteAsync(http, 405, "The method is not allowed", $"Allowed: {http.Response.Headers.Allow}."),
            var status => Problem.WriteAsync(http, status, "The request cannot be answered"),
        };
    }
}

using ContentJourney.AspNetCore.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Management;

/// <summary>Gives the errors of routing, which have no body, one: an unknown path (404), a method that a path lacks (405).</summary>
internal sealed class UnansweredFilter : IStartupFilter
{
    private static readonly PathString Root = "/" + ManagementPaths.Root;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Root), branch => branch.Use(AnswerAsync));
        next(app);
    };

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var response = context.Response;
        if (response.HasStarted || response.ContentType is not null)
        {
            return;
        }

        if (response.StatusCode == StatusCodes.Status404NotFound)
        {
            await Problem.WriteAsync(context, response.StatusCode, "There is nothing at this path", "The paths are listed in /openapi/contentjourney.json.");
        }
        else if (response.StatusCode == StatusCodes.Status405MethodNotAllowed)
        {
            await Problem.WriteAsync(context, response.StatusCode, "The method is not allowed", $"Allowed: {response.Headers.Allow}.");
        }
    }
}

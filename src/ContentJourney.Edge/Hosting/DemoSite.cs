using ContentJourney.Edge.Http;
using ContentJourney.Edge.Telemetry;

namespace ContentJourney.Edge.Hosting;

/// <summary>The demo website: the files of <c>wwwroot</c>, and its one page for every path of the shop.</summary>
internal static class DemoSite
{
    private static readonly PathString[] s_programPaths = ["/umbraco", "/health", "/openapi", TelemetryServices.Path];

    /// <summary>Serves everything but the paths of programs, which must get an error and never a page.</summary>
    public static void UseDemoSite(this WebApplication app) => app.MapWhen(
        context => !Array.Exists(s_programPaths, path => context.Request.Path.StartsWithSegments(path)),
        site =>
        {
            site.Use(ShowPage);
            site.UseStaticFiles(new StaticFileOptions
            {
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
            });
            site.Run(Refuse);
        });

    private static Task ShowPage(HttpContext context, RequestDelegate next)
    {
        SecurityHeaders.MarkPage(context);
        if (!Path.HasExtension(context.Request.Path))
        {
            context.Request.Path = "/index.html";
        }

        return next(context);
    }

    private static Task Refuse(HttpContext context)
    {
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        context.Response.Headers.Allow = "GET, HEAD";
        context.Response.StatusCode = isRead ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }
}

using System.Globalization;
using ContentJourney.AspNetCore.Configuration;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Management;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.Umbraco.Storage;

/// <summary>Answers 503 until the store was opened: before that there are no journeys, and every name would be unknown.</summary>
internal sealed class StoreGate(StoreState state) : IStartupFilter
{
    private static readonly PathString[] s_paths = [ContentJourneyEndpoints.Path, $"/{ManagementPaths.Root}"];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.MapWhen(
            context => state.Problem is not null && Array.Exists(s_paths, path => context.Request.Path.StartsWithSegments(path)),
            branch => branch.Run(RefuseAsync));
        next(app);
    };

    // The reason is for operators: it may name folders and servers.
    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = StoreStart.Pause.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return Problem.WriteAsync(
            context, StatusCodes.Status503ServiceUnavailable, "The store is away", "It was not opened yet; the site's log and health check say why.");
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Logging;

/// <summary>Puts the request log around everything that answers under the product's paths.</summary>
internal sealed class RequestLoggingFilter : IStartupFilter
{
    private static readonly PathString[] Paths = ["/umbraco/contentjourney", "/umbraco/delivery/api/v2"];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseWhen(
            static context => IsOurs(context.Request.Path),
            branch => branch.UseMiddleware<RequestLogging>());
        next(app);
    };

    // No closure: every request of the host is asked.
    private static bool IsOurs(PathString path)
    {
        foreach (var ours in Paths)
        {
            if (path.StartsWithSegments(ours))
            {
                return true;
            }
        }

        return false;
    }
}

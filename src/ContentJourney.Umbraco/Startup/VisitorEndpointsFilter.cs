using ContentJourney.AspNetCore.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace ContentJourney.Umbraco.Startup;

/// <summary>Answers the visitor endpoints in front of the CMS's pipeline, which costs several times as much as they do.</summary>
internal sealed class VisitorEndpointsFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseContentJourney();
        next(app);
    };
}

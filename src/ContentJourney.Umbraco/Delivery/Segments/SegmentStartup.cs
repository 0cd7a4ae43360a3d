using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace ContentJourney.Umbraco.Delivery.Segments;

/// <summary>Chooses the segment in front of the CMS's pipeline.</summary>
internal sealed class SegmentStartup : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<VisitorSegment>();
        next(app);
    };
}

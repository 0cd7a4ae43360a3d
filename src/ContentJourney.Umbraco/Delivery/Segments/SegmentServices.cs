using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace ContentJourney.Umbraco.Delivery.Segments;

internal static class SegmentServices
{
    /// <summary>Makes the stages of a journey the site's segments, where the site asks for it: another package may own segments.</summary>
    public static IUmbracoBuilder AddJourneySegments(this IUmbracoBuilder builder)
    {
        var section = builder.Config.GetSection(SegmentOptions.Section);
        builder.Services.AddOptions<SegmentOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        if (section.GetValue<bool>(nameof(SegmentOptions.Enabled)))
        {
            builder.Services.AddUnique<ISegmentService, StageSegments>();
            builder.Services.Configure<SegmentSettings>(settings => settings.Enabled = true);
            builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, SegmentStartup>());
        }

        return builder;
    }
}

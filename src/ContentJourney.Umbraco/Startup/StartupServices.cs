using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;

namespace ContentJourney.Umbraco.Startup;

internal static class StartupServices
{
    /// <summary>Adds the visitor endpoints; the CMS maps the controllers of the management endpoints by itself.</summary>
    public static IUmbracoBuilder AddJourneyEndpoints(this IUmbracoBuilder builder)
    {
        builder.Services.AddRouting().TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, VisitorEndpointsFilter>());
        return builder;
    }
}

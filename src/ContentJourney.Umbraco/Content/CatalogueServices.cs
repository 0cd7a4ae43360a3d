using ContentJourney.Engine.Content;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;

namespace ContentJourney.Umbraco.Content;

internal static class CatalogueServices
{
    /// <summary>Adds the catalogue that slots are filled from, unless the site has one.</summary>
    public static IUmbracoBuilder AddJourneyCatalogue(this IUmbracoBuilder builder)
    {
        builder.Services.TryAddSingleton<IContentCatalog, UnfilledCatalog>();
        return builder;
    }
}

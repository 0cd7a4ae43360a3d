using ContentJourney.Storage;
using ContentJourney.Storage.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace ContentJourney.Umbraco.Storage;

internal static class StorageServices
{
    /// <summary>Adds the stores, in a database of their own: the CMS's tables are never touched.</summary>
    public static IUmbracoBuilder AddJourneyStorage(this IUmbracoBuilder builder)
    {
        builder.Services.AddContentJourneyStorage(builder.Config);
        builder.Services.PostConfigure<StorageOptions>(options => options.DataDirectory = SiteDataDirectory.Find(builder.Config));
        return builder;
    }
}

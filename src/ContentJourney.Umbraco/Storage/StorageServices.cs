using ContentJourney.Storage;
using ContentJourney.Storage.Configuration;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;

namespace ContentJourney.Umbraco.Storage;

internal static class StorageServices
{
    /// <summary>Adds the stores, in a database of their own: the CMS's tables are never touched.</summary>
    public static IUmbracoBuilder AddJourneyStorage(this IUmbracoBuilder builder)
    {
        var database = SiteDatabase.Of(builder.Config);
        builder.Services.AddContentJourneyStorage(builder.Config, database.ConnectionString);
        builder.Services.PostConfigure<StorageOptions>(options => options.DataDirectory = database.DataDirectory);
        builder.Services.AddSingleton<IValidateOptions<StorageOptions>>(new SiteDatabaseValidator(database));
        return builder;
    }

    /// <summary>
    /// Lets the site start without the store: what would keep the host from starting waits for <see cref="StoreStart"/>.
    /// After everything that it takes along.
    /// </summary>
    public static IUmbracoBuilder AddJourneyStoreStart(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<StoreState>();
        foreach (var waiting in builder.Services.Where(WaitingServices.Includes).ToArray())
        {
            builder.Services.Remove(waiting);
            builder.Services.Add(WaitingServices.Keep(waiting));
        }

        builder.Services.AddHostedService<StoreStart>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, StoreGate>());
        return builder;
    }
}

using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Health;
using ContentJourney.Engine.Content;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace ContentJourney.Umbraco.Content;

internal static class CatalogueServices
{
    /// <summary>Adds the catalogue that slots are filled from, unless the site has one.</summary>
    public static IUmbracoBuilder AddJourneyCatalogue(this IUmbracoBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.TryAddSingleton<IContentCatalog>(provider => provider.GetRequiredService<Catalogue>());
        builder.Services.AddSingleton<Catalogue>()
            .AddSingleton<CmsContext>()
            .AddSingleton<DocumentRenderer>()
            .AddSingleton<TaggedDocuments>()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<CatalogueUpdate>(
                provider, provider.GetRequiredService<Catalogue>(), CmsQuery.Published))
            .AddSingleton<ChangeQueues>()
            .AddSingleton<IDraftCatalog, DraftCatalogue>()
            .AddSingleton<ILiveRenderer, CmsRenderer>()
            .AddHostedService<CatalogueWorker>();
        builder.Services.AddHealthChecks().AddCheck<CatalogueCheck>("contentjourney-catalogue", tags: [HealthTags.Ready]);
        return builder.AddChangeHandlers();
    }

    private static IUmbracoBuilder AddChangeHandlers(this IUmbracoBuilder builder)
    {
        builder.AddNotificationHandler<UmbracoApplicationStartedNotification, SiteStartHandler>()
            .AddNotificationHandler<ContentCacheRefresherNotification, ContentChangeHandler>()
            .AddNotificationHandler<PublicAccessCacheRefresherNotification, ProtectionChangeHandler>()
            .AddSiteChange<MediaCacheRefresherNotification>()
            .AddSiteChange<ContentTypeCacheRefresherNotification>()
            .AddSiteChange<DataTypeCacheRefresherNotification>()
            .AddSiteChange<LanguageCacheRefresherNotification>()
            .AddSiteChange<DomainCacheRefresherNotification>();
#if UMBRACO18
        builder.AddSiteChange<ElementCacheRefresherNotification>();
#endif
        return builder;
    }

    private static IUmbracoBuilder AddSiteChange<TNotification>(this IUmbracoBuilder builder)
        where TNotification : CacheRefresherNotification =>
        builder.AddNotificationHandler<TNotification, SiteChangeHandler<TNotification>>();
}

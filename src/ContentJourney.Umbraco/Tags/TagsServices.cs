using ContentJourney.Engine.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace ContentJourney.Umbraco.Tags;

internal static class TagsServices
{
    /// <summary>Adds what the tags editor needs; the CMS finds the editor and its converter by itself. The stores come first.</summary>
    public static IUmbracoBuilder AddJourneyTags(this IUmbracoBuilder builder)
    {
        var store = builder.Services.Last(service => service.ServiceType == typeof(IJourneyStore));
        builder.Services.Remove(store);
        builder.Services.AddSingleton<FormerAliases>();
        builder.Services.AddSingleton<TagsValidator>();
        builder.Services.AddSingleton<IJourneyStore>(provider => ActivatorUtilities.CreateInstance<RememberingJourneyStore>(
            provider, ActivatorUtilities.CreateInstance(provider, store.ImplementationType!)));
        return builder;
    }
}

using ContentJourney.AspNetCore.Configuration;
using ContentJourney.Storage;
using ContentJourney.Umbraco.Delivery;
using ContentJourney.Umbraco.Tags;
using Umbraco.Cms.Core.DependencyInjection;

namespace ContentJourney.Umbraco.Composing;

/// <summary>Adds the product to a site.</summary>
internal static class JourneyBuilder
{
    /// <summary>Adds everything, a concept at a time.</summary>
    public static IUmbracoBuilder AddContentJourney(this IUmbracoBuilder builder)
    {
        builder.Services.AddContentJourneyStorage(builder.Config);
        builder.Services.AddContentJourney(builder.Config);
        builder.AddJourneyTags();
        builder.AddJourneyDelivery();
        return builder;
    }
}

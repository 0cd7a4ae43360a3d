using ContentJourney.AspNetCore.Configuration;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Umbraco.Access;
using ContentJourney.Umbraco.Changes;
using ContentJourney.Umbraco.Content;
using ContentJourney.Umbraco.Delivery;
using ContentJourney.Umbraco.Events;
using ContentJourney.Umbraco.Installation;
using ContentJourney.Umbraco.Startup;
using ContentJourney.Umbraco.Storage;
using ContentJourney.Umbraco.Tags;
using Umbraco.Cms.Core.DependencyInjection;

namespace ContentJourney.Umbraco.Composing;

/// <summary>Adds the product to a site.</summary>
internal static class JourneyBuilder
{
    /// <summary>Adds everything, a concept at a time. What a host decides comes before what asks for it.</summary>
    public static IUmbracoBuilder AddContentJourney(this IUmbracoBuilder builder)
    {
        builder.AddJourneyStorage().AddJourneyAccess().AddJourneyCatalogue();
        builder.Services.AddContentJourney(builder.Config).AddContentJourneyManagement();
        builder.AddJourneyChanges().AddJourneyEvents().AddJourneyStoreStart();
        return builder.AddJourneyTags().AddJourneyDelivery().AddJourneyEndpoints().AddJourneyInstallation();
    }
}

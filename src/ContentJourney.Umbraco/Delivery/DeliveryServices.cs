using ContentJourney.Umbraco.Delivery.Segments;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Extensions;

namespace ContentJourney.Umbraco.Delivery;

internal static class DeliveryServices
{
    /// <summary>Adds what extends the native Delivery API; the CMS finds the handlers of index, filters, sorts and selectors by itself.</summary>
    public static IUmbracoBuilder AddJourneyDelivery(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<TagNames>();
        builder.Services.AddUnique<IApiPropertyRenderer, SegmentFallbackRenderer>();
        return builder.AddJourneySegments();
    }
}

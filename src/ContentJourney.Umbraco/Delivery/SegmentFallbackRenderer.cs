using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace ContentJourney.Umbraco.Delivery;

/// <summary>
/// Renders a property that has no value for the segment asked for by its value without a segment. The CMS's own renderer
/// falls back to the object that views get, which is not what the Delivery API promises.
/// </summary>
internal sealed class SegmentFallbackRenderer(IPublishedValueFallback fallback) : IApiPropertyRenderer
{
    private const string NoSegment = "";
    private readonly ApiPropertyRenderer _cms = new(fallback);

    public object? GetPropertyValue(IPublishedProperty property, bool expanding) =>
        !property.HasValue() && property.HasValue(culture: null, NoSegment)
            ? property.GetDeliveryApiValue(expanding, culture: null, NoSegment)
            : _cms.GetPropertyValue(property, expanding);
}

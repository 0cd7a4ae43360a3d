using ContentJourney.Umbraco.Delivery;
using ContentJourney.Umbraco.Tags;
using ContentJourney.Umbraco.Tests.Hosting;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace ContentJourney.Umbraco.Tests.Delivery;

public sealed class SegmentFallbackRendererTests
{
    private const string Neutral = """{"slots":["hero"]}""";
    private const string Consideration = """{"slots":["next-step"]}""";

    [Fact]
    public void GetPropertyValue_WithAValueForTheSegment_RendersIt() => Assert.Equal(
        ["next-step"], Render(new() { [""] = Neutral, ["consideration"] = Consideration }).Slots);

    [Fact]
    public void GetPropertyValue_WithoutAValueForTheSegment_RendersTheNeutralOneForTheDeliveryApi() => Assert.Equal(
        ["hero"], Render(new() { [""] = Neutral }).Slots);

    [Fact]
    public void GetPropertyValue_WithoutAnyValue_IsNull() => Assert.Null(Renderer().GetPropertyValue(Property([]), expanding: false));

    private static DeliveryTags Render(Dictionary<string, string?> values) =>
        Assert.IsType<DeliveryTags>(Renderer().GetPropertyValue(Property(values), expanding: false));

    private static TestProperty Property(Dictionary<string, string?> values) => new(TestProperty.Type(), values, "consideration");

    private static SegmentFallbackRenderer Renderer() => new(new NoopPublishedValueFallback());
}

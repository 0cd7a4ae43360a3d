using ContentJourney.Umbraco.Tags;
using NSubstitute;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace ContentJourney.Umbraco.Tests.Hosting;

/// <summary>
/// A published property that converts by the CMS's own property type. It has a value for each segment that is given; where none
/// is asked for, the segment of the request holds, as in the CMS's cache.
/// </summary>
internal sealed class TestProperty(IPublishedPropertyType type, IReadOnlyDictionary<string, string?> values, string requested = "")
    : PublishedPropertyBase(type, PropertyCacheLevel.Element)
{
    public static TestProperty Create(string? value, string editor = TagsEditor.EditorAlias) =>
        new(Type(editor), new Dictionary<string, string?> { [""] = value });

    public static PublishedPropertyType Type(string editor = TagsEditor.EditorAlias)
    {
        var types = Substitute.For<IPublishedContentTypeFactory>();
        types.GetDataType(7).Returns(new PublishedDataType(7, editor, null, new Lazy<object?>(() => null)));
        var converters = new PropertyValueConverterCollection(() => [new TagsConverter()]);
        return new PublishedPropertyType("journeyTags", 7, true, ContentVariation.Segment, converters, new NoopPublishedModelFactory(), types);
    }

    public override bool HasValue(string? culture = null, string? segment = null) =>
        PropertyType.IsValue(GetSourceValue(culture, segment), PropertyValueLevel.Source) == true;

    public override object? GetSourceValue(string? culture = null, string? segment = null) => values.GetValueOrDefault(segment ?? requested);

    public override object? GetValue(string? culture = null, string? segment = null) =>
        PropertyType.ConvertInterToObject(Owner, PropertyCacheLevel.Element, Inter(culture, segment), false);

    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null) =>
        PropertyType.ConvertInterToDeliveryApiObject(Owner, PropertyCacheLevel.Element, Inter(culture, segment), false, expanding);

    private static IPublishedElement Owner { get; } = Substitute.For<IPublishedElement>();

    private object? Inter(string? culture, string? segment) => PropertyType.ConvertSourceToInter(Owner, GetSourceValue(culture, segment), false);
}

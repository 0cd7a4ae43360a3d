using ContentJourney.Umbraco.Tags;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;
using Document = Umbraco.Cms.Core.Models.Content;

namespace ContentJourney.Umbraco.Tests.Hosting;

/// <summary>Documents of the CMS's own classes with a tags property.</summary>
internal static class TestDocument
{
    public const string Property = "journeyTags";

    public static DefaultShortStringHelper Strings { get; } = new(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings()));

    /// <summary>A document with a saved and a published value of its tags.</summary>
    public static Document Create(string? saved, string? published = null, bool isPublished = false)
    {
        var content = new Document("Trekking bike", -1, Type(ContentVariation.Nothing));
        if (published is not null)
        {
            content.SetValue(Property, published);
            content.Properties[Property]!.PublishValues();
        }

        content.SetValue(Property, saved);
        content.Published = isPublished;
        return content;
    }

    /// <summary>A document type whose tags may vary.</summary>
    public static ContentType Type(ContentVariation variation, string editor = TagsEditor.EditorAlias)
    {
        var type = new ContentType(Strings, -1) { Alias = "product", Variations = variation };
        var tags = new PropertyType(Strings, editor, ValueStorageType.Ntext, true, Property) { Variations = variation };
        type.NoGroupPropertyTypes = new PropertyTypeCollection(true) { tags };
        return type;
    }
}

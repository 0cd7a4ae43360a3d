using ContentJourney.Engine.Content;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace ContentJourney.Umbraco.Tags;

/// <summary>The tags of an item of content: those of its first tags property.</summary>
internal static class TagsReader
{
    /// <summary>
    /// The tags to index; null without any. Of what is published these are the published ones: the CMS indexes on every save,
    /// and a draft's tags must not show in public answers. A culture that was never published is indexed for previews alone.
    /// </summary>
    /// <param name="content">The content.</param>
    /// <param name="culture">The culture that is indexed; null for invariant content.</param>
    public static ContentTags? Read(IContent content, string? culture)
    {
        var property = content.Properties.FirstOrDefault(property => property.PropertyType.PropertyEditorAlias == TagsEditor.EditorAlias);
        if (property is null)
        {
            return null;
        }

        var variant = property.PropertyType.VariesByCulture() ? culture : null;
        return TagsValue.Parse(content.GetValue(property.Alias, variant, segment: null, IsPublished(content, culture)));
    }

    /// <summary>Whether the content's type has a tags property.</summary>
    public static bool IsTaggable(IPublishedElement content) => Find(content) is not null;

    /// <summary>
    /// The tags of taggable content in the culture of the current variation context, whichever the segment;
    /// <see cref="ContentTags.None"/> where its editor said nothing, null where what is stored cannot be read.
    /// </summary>
    public static ContentTags? Read(IPublishedElement content)
    {
        var property = Find(content);
        return property?.GetValue(culture: null, segment: "") as ContentTags
            ?? (string.IsNullOrWhiteSpace(property?.GetSourceValue(culture: null, segment: "")?.ToString()) ? ContentTags.None : null);
    }

    private static IPublishedProperty? Find(IPublishedElement content) =>
        content.Properties.FirstOrDefault(property => property.PropertyType.EditorAlias == TagsEditor.EditorAlias);

    private static bool IsPublished(IContent content, string? culture) =>
        content.Published && (culture is null || content.IsCulturePublished(culture));
}

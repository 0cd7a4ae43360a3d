using System.Text.Json;
using ContentJourney.Engine.Content;
using ContentJourney.Umbraco.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace ContentJourney.Umbraco.Content;

/// <summary>Renders documents as <c>GET content/item/{id}</c> does, and finds what that would find.</summary>
internal sealed class DocumentRenderer(
    CmsContext cms, IVariationContextAccessor variation, IOptionsMonitor<JsonOptions> json, ILogger<DocumentRenderer> logger)
{
    /// <summary>
    /// The document in each culture that has it; null for one that is not to be had: it is not there, its type is not allowed
    /// or has no tags, or members alone may see it.
    /// </summary>
    public Task<RenderedDocument?> RenderAsync(Guid key, IReadOnlyList<string> cultures, CmsQuery query) => cms.RunAsync(query, async services =>
    {
        var content = await services.GetRequiredService<IApiPublishedContentCache>().GetByIdAsync(key);
        if (content is null || !TagsReader.IsTaggable(content)
            || services.GetRequiredService<IPublicAccessService>().GetEntryForContent(content.Path) is not null)
        {
            return null;
        }

        var builder = services.GetRequiredService<IApiContentResponseBuilder>();
        var items = cultures.Select(culture => Render(builder, content, culture)).OfType<ContentItem>().ToArray();
        return new RenderedDocument(key, content.Path, Join(items, cultures));
    });

    private ContentItem? Render(IApiContentResponseBuilder builder, IPublishedContent content, string culture)
    {
        if (content.ContentType.VariesByCulture() && !content.Cultures.ContainsKey(culture))
        {
            return null;
        }

        variation.VariationContext = new VariationContext(culture);
        if (builder.Build(content) is not { } response)
        {
            return null;
        }

        if (TagsReader.Read(content) is not { } tags)
        {
            logger.TagsUnreadable(content.Key, culture);
            return null;
        }

        return new ContentItem
        {
            Id = content.Key,
            Culture = culture,
            UpdateDate = new DateTimeOffset(DateTime.SpecifyKind(response.UpdateDate, DateTimeKind.Utc)),
            Tags = tags,
            Json = JsonSerializer.SerializeToUtf8Bytes(
                response, typeof(IApiContentResponse), json.Get(Constants.JsonOptionsNames.DeliveryApi).JsonSerializerOptions),
        };
    }

    // What it picks may vary by culture even where the document itself does not, so the bytes decide.
    private static ContentItem[] Join(ContentItem[] items, IReadOnlyList<string> cultures) =>
        items.Length == cultures.Count && items.All(item => item.Json.Span.SequenceEqual(items[0].Json.Span))
            ? [items[0] with { Culture = null }]
            : items;
}

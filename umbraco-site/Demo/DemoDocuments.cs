using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace ContentJourney.Site.Demo;

/// <summary>Makes and publishes the shop's documents.</summary>
internal sealed class DemoDocuments(IContentService documents, IContentTypeService contentTypes)
{
    public void Make(IReadOnlyList<ShopNode> nodes, IReadOnlyList<string> cultures)
    {
        foreach (var node in nodes.Where(node => documents.GetById(node.Key) is null))
        {
            var saved = documents.Save(Document(node, cultures));
            Refused.Unless(saved.Success, $"the document '{node.Texts[cultures[0]].Name}'", saved.Result);
        }

        // Only now: links lead to documents that come later.
        foreach (var document in nodes.Select(node => documents.GetById(node.Key)!).Where(document => !document.Published))
        {
            var published = documents.Publish(document, [.. cultures]);
            var invalid = string.Join(", ", published.InvalidProperties?.Select(property => property.Alias) ?? []);
            Refused.Unless(published.Success, $"to publish '{document.GetCultureName(cultures[0])}'", $"{published.Result} {invalid}");
        }
    }

    private Content Document(ShopNode node, IReadOnlyList<string> cultures)
    {
        var parent = node.Parent is { } key ? documents.GetById(key)!.Id : Constants.System.Root;
        var document = new Content(node.Texts[cultures[0]].Name, parent, contentTypes.Get(node.Type)!) { Key = node.Key };
        foreach (var culture in cultures)
        {
            document.SetCultureName(node.Texts[culture].Name, culture);
            document.SetValue(ShopProperty.UrlName, node.Texts[culture].Segment, culture);
        }

        if (node.Item is { } item)
        {
            document.CreateDate = item.Created;
            Fill(document, item, cultures);
        }

        return document;
    }

    private static void Fill(Content document, ShopItem item, IReadOnlyList<string> cultures)
    {
        foreach (var property in ShopProperty.Of(item.Type))
        {
            foreach (var culture in property.Varies ? cultures : [cultures[0]])
            {
                var value = StoredValue.Of(property.Kind, item.Translations[culture].Properties.GetProperty(property.Alias));
                document.SetValue(property.Alias, value, property.Varies ? culture : null);
            }
        }

        var tags = item.Translations[cultures[0]].Properties.GetProperty(ShopProperty.Tags);
        document.SetValue(ShopProperty.Tags, tags.ValueKind == JsonValueKind.Null ? null : tags.GetRawText());
    }
}

using System.Text.RegularExpressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace ContentJourney.Site.Demo;

/// <summary>Makes the shop's document types.</summary>
internal sealed partial class DemoDocumentTypes(IContentTypeService contentTypes, DemoDataTypes dataTypes, IShortStringHelper strings)
{
    private const string Group = "content";

    /// <summary>Makes those that are missing; each takes up the package's composition.</summary>
    public async Task MakeAsync(IReadOnlyList<string> aliases, IContentType targeting)
    {
        if (await contentTypes.GetAsync(DemoKeys.Specification) is null)
        {
            await CreateAsync(await SpecificationAsync());
        }

        foreach (var alias in aliases.Where(alias => contentTypes.Get(alias) is null))
        {
            await CreateAsync(await PageAsync(alias, targeting));
        }

        await AllowBelowEachOtherAsync(aliases);
    }

    private async Task<ContentType> SpecificationAsync()
    {
        var type = Type("specification");
        type.Key = DemoKeys.Specification;
        type.IsElement = true;
        await AddAsync(type, new ShopProperty("label", PropertyKind.Line, Varies: false));
        await AddAsync(type, new ShopProperty("value", PropertyKind.Line, Varies: false));
        return type;
    }

    private async Task<ContentType> PageAsync(string alias, IContentType targeting)
    {
        var type = Type(alias);
        type.Variations = ContentVariation.Culture;
        type.AllowedAsRoot = alias == "homePage";
        foreach (var property in ShopProperty.Of(alias))
        {
            await AddAsync(type, property);
        }

        await AddAsync(type, new ShopProperty(ShopProperty.UrlName, PropertyKind.Line));
        if (alias != ShopTree.FolderType)
        {
            type.AddContentType(targeting);
        }

        return type;
    }

    private async Task AllowBelowEachOtherAsync(IReadOnlyList<string> aliases)
    {
        var types = aliases.Select(alias => contentTypes.Get(alias)!).ToArray();
        foreach (var parent in types.Where(type => type.Alias is "homePage" or "listPage" or "clubPage" or ShopTree.FolderType && type.AllowedContentTypes?.Any() != true))
        {
            parent.AllowedContentTypes = types.Where(type => type.Alias != "homePage").Select((type, order) => new ContentTypeSort(type.Key, order, type.Alias));
            var updated = await contentTypes.UpdateAsync(parent, Constants.Security.SuperUserKey);
            Refused.Unless(updated.Success, $"what may stand below '{parent.Alias}'", updated.Result);
        }
    }

    private ContentType Type(string alias) => new(strings, Constants.System.Root) { Alias = alias, Name = Words(alias), Icon = "icon-document" };

    private async Task AddAsync(ContentType type, ShopProperty property) => type.AddPropertyType(
        new PropertyType(strings, await dataTypes.ForAsync(property.Kind), property.Alias)
        {
            Name = property.Alias == ShopProperty.UrlName ? "URL segment" : Words(property.Alias),
            Variations = property.Varies ? ContentVariation.Culture : ContentVariation.Nothing,
        },
        Group,
        "Content");

    private async Task CreateAsync(ContentType type)
    {
        var created = await contentTypes.CreateAsync(type, Constants.Security.SuperUserKey);
        Refused.Unless(created.Success, $"the document type '{type.Alias}'", created.Result);
    }

    // buyingGuide -> Buying guide
    private static string Words(string alias)
    {
        var words = Capitals().Replace(alias, match => $" {match.Value.ToLowerInvariant()}");
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capitals();
}

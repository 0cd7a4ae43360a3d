using ContentJourney.Umbraco.Installation;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace ContentJourney.Site.Demo;

/// <summary>Fills an empty site with the shop, once. What was begun is finished at the next start; nothing is made twice.</summary>
internal sealed class DemoShop(
    IKeyValueService marks,
    ILanguageService languages,
    IContentTypeService contentTypes,
    IContentService documents,
    DemoDocumentTypes documentTypes,
    DemoMedia media,
    DemoDocuments shop,
    ShopFiles files)
{
    private const string Mark = "ContentJourney.Site.Demo";
    private const string Begun = "begun";
    private const string Done = "done";

    /// <summary>Whether there is anything to do: the site is empty, or the shop is half made.</summary>
    public bool IsWanted() => marks.GetValue(Mark) switch
    {
        Done => false,
        Begun => true,
        _ => documents.CountChildren(Constants.System.Root) == 0,
    };

    /// <summary>Makes the shop.</summary>
    /// <returns>Whether it could: the package installs what the documents' tags need, some seconds after the start.</returns>
    public async Task<bool> MakeAsync()
    {
        if (contentTypes.Get(JourneySchema.CompositionAlias) is not { } targeting)
        {
            return false;
        }

        marks.SetValue(Mark, Begun);
        var content = ShopContent.Read(await System.IO.File.ReadAllTextAsync(files.Content));
        var nodes = ShopTree.Build(content);
        await AddLanguagesAsync(content.Cultures);
        await media.MakeAsync(content);
        await documentTypes.MakeAsync([.. nodes.Select(node => node.Type).Distinct()], targeting);
        shop.Make(nodes, content.Cultures);
        marks.SetValue(Mark, Done);
        return true;
    }

    private async Task AddLanguagesAsync(IReadOnlyList<string> cultures)
    {
        foreach (var culture in cultures)
        {
            if (await languages.GetAsync(culture) is null)
            {
                var name = System.Globalization.CultureInfo.GetCultureInfo(culture).EnglishName;
                var created = await languages.CreateAsync(new Language(culture, name), Constants.Security.SuperUserKey);
                Refused.Unless(created.Success, $"the language {culture}", created.Status);
            }
        }
    }
}

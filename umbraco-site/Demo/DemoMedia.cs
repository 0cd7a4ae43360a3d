using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace ContentJourney.Site.Demo;

/// <summary>Puts the shop's pictures into the media section, under the addresses that they have in the sample.</summary>
internal sealed class DemoMedia(
    IMediaService media, IMediaTypeService mediaTypes, MediaFileManager files, DemoDataTypes dataTypes, IShortStringHelper strings, ShopFiles shop)
{
    private const string Text = "altText";

    public async Task MakeAsync(ShopContent content)
    {
        await AddTextAsync();
        // Media do not vary by culture in the CMS: the texts are those of the default one.
        var pictures = content.Items
            .SelectMany(item => item.Translations[content.Cultures[0]].Properties.GetProperty("image").EnumerateArray())
            .DistinctBy(picture => picture.GetProperty("id").GetGuid());
        foreach (var picture in pictures.Where(picture => media.GetById(picture.GetProperty("id").GetGuid()) is null))
        {
            Make(picture);
        }
    }

    private async Task AddTextAsync()
    {
        var type = mediaTypes.Get(Constants.Conventions.MediaTypes.VectorGraphicsAlias)!;
        if (type.PropertyTypeExists(Text))
        {
            return;
        }

        type.AddPropertyType(new PropertyType(strings, await dataTypes.ForAsync(PropertyKind.Line), Text) { Name = "Alt text" });
        var updated = await mediaTypes.UpdateAsync(type, Constants.Security.SuperUserKey);
        Refused.Unless(updated.Success, "alt texts of vector graphics", updated.Result);
    }

    private void Make(JsonElement picture)
    {
        var url = picture.GetProperty("url").GetString()!;
        var fileName = Path.GetFileName(url);
        using (var file = System.IO.File.OpenRead(shop.Media(fileName)))
        {
            files.FileSystem.AddFile(fileName, file, overrideIfExists: true);
        }

        var item = media.CreateMedia(picture.GetProperty("name").GetString()!, Constants.System.Root, Constants.Conventions.MediaTypes.VectorGraphicsAlias);
        item.Key = picture.GetProperty("id").GetGuid();
        item.SetValue(Constants.Conventions.Media.File, url);
        item.SetValue(Constants.Conventions.Media.Extension, picture.GetProperty("extension").GetString());
        item.SetValue(Constants.Conventions.Media.Bytes, picture.GetProperty("bytes").GetInt64());
        item.SetValue(Text, picture.GetProperty("properties").GetProperty(Text).GetString());
        var saved = media.Save(item);
        Refused.Unless(saved.Success, $"the picture '{fileName}'", saved.Result?.Result);
    }
}

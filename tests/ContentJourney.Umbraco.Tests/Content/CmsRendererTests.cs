using System.Text.Json;
using NSubstitute;

namespace ContentJourney.Umbraco.Tests.Content;

public sealed class CmsRendererTests : CatalogueSite
{
    private const string Content = "/umbraco/delivery/api/v2/journey/content?slot=hero&key=default~awareness~-&take=10";

    [Fact]
    public async Task Render_WithFieldsAndExpand_IsTheCmssOwn()
    {
        var page = Add();
        page.Picked = page;

        var item = Assert.Single(await AskAsync("fields=properties[related]&expand=properties[related]"));

        Assert.Equal($$"""{"related":"{{page.Name}}  expanded"}""", item.GetProperty("properties").GetRawText());
    }

    [Fact]
    public async Task Render_InAnotherCulture_IsOfIt()
    {
        Add().Cultures = ["en-US", "da-DK"];

        var item = Assert.Single(await AskAsync("fields=properties[related]&culture=da-DK"));

        Assert.Equal("""{"related":" da-DK"}""", item.GetProperty("properties").GetRawText());
    }

    [Fact]
    public async Task Render_WhatWentAwaySinceItWasMatched_IsLeftOut()
    {
        var (gone, kept) = (Add(), Add());
        await RebuildAsync();
        gone.IsPublished = false;

        var item = Assert.Single(await AskAsync("fields=", rebuild: false));

        Assert.Equal(kept.Key, item.GetProperty("id").GetGuid());
    }

    private async Task<JsonElement[]> AskAsync(string query, bool rebuild = true)
    {
        Cms.Access.HasPublicAccess().Returns(true);
        if (rebuild)
        {
            await RebuildAsync();
        }

        var answer = JsonSerializer.Deserialize<JsonElement>(await Cms.Client.GetStringAsync($"{Content}&{query}"));
        return [.. answer.GetProperty("items").EnumerateArray()];
    }
}

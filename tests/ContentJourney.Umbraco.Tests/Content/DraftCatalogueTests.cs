using System.Net;
using System.Text.Json;
using ContentJourney.AspNetCore.Content;
using ContentJourney.Umbraco.Content;
using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace ContentJourney.Umbraco.Tests.Content;

public sealed class DraftCatalogueTests : CatalogueSite
{
    private const string Content = "/umbraco/delivery/api/v2/journey/content?slot=hero&key=default~awareness~-&take=10";

    private ChangeQueues Queues => Cms.Services.GetRequiredService<ChangeQueues>();

    [Fact]
    public async Task Get_SavedButNotPublished_IsAmongTheDrafts()
    {
        var page = Add();
        page.IsPublished = false;
        Queues.Drafts.Start();

        Assert.True(await HasDraftAsync(page));
    }

    [Fact]
    public async Task Get_SavedSinceItWasLastAsked_IsSeen()
    {
        Queues.Drafts.Start();
        var other = Add();
        Assert.True(await HasDraftAsync(other));
        var page = Add();
        Queues.Add(queue => queue.AddDocument(new DocumentChange(page.Id, page.Key, WithBranch: false)));

        Assert.True(await HasDraftAsync(page));
    }

    [Fact]
    public async Task Get_Trashed_IsNotAmongTheDrafts()
    {
        var page = Add();
        Queues.Drafts.Start();
        Assert.True(await HasDraftAsync(page));
        page.IsTrashed = true;
        Queues.Add(queue => queue.AddDocument(new DocumentChange(page.Id, page.Key, WithBranch: true)));

        Assert.False(await HasDraftAsync(page));
    }

    [Fact]
    public async Task Get_ProtectedDraft_IsLeftOut()
    {
        var page = Add();
        Site.Protected.Add(page.Id);
        Queues.Drafts.Start();

        Assert.False(await HasDraftAsync(page));
    }

    [Fact]
    public async Task Preview_ShowsTheDraftToThoseWhoMay()
    {
        var page = await SavedAsync();
        Cms.Access.HasPreviewAccess().Returns(true);

        Assert.Equal("Saved", await FirstNameAsync(preview: true));
        Assert.Equal(page.Name, await FirstNameAsync(preview: false));
    }

    [Fact]
    public async Task Preview_WithoutTheKey_IsUnauthorized()
    {
        await SavedAsync();

        using var response = await SendAsync(Content, preview: true);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Preview_IsForNoCache()
    {
        await SavedAsync();
        Cms.Access.HasPreviewAccess().Returns(true);

        using var response = await SendAsync(Content, preview: true);

        Assert.Equal("no-store, private", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Preview_WithFields_RendersTheDraftLive()
    {
        await SavedAsync();
        Cms.Access.HasPreviewAccess().Returns(true);

        using var response = await SendAsync($"{Content}&fields=properties[related]", preview: true);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        var item = json.RootElement.GetProperty("items")[0];
        Assert.Equal("Saved", item.GetProperty("name").GetString());
        Assert.Equal(["related"], item.GetProperty("properties").EnumerateObject().Select(property => property.Name));
    }

    private async Task<SitePage> SavedAsync()
    {
        Cms.Access.HasPublicAccess().Returns(true);
        var page = Add();
        page.DraftName = "Saved";
        await RebuildAsync();
        Queues.Drafts.Start();
        return page;
    }

    private async Task<bool> HasDraftAsync(SitePage page) =>
        (await Cms.Services.GetRequiredService<IDraftCatalog>().GetAsync(CancellationToken.None)).FindTags(page.Key) is not null;

    private async Task<string?> FirstNameAsync(bool preview)
    {
        using var response = await SendAsync(Content, preview);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("items")[0].GetProperty("name").GetString();
    }

    private async Task<HttpResponseMessage> SendAsync(string path, bool preview)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Preview", preview ? "true" : "false");
        return await Cms.Client.SendAsync(request);
    }
}

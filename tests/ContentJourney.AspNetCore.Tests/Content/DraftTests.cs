using System.Net;
using System.Text;
using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Http;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.Engine.Content;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Content;

public sealed class DraftTests : IAsyncLifetime
{
    private const string Hero = "content?slot=hero&key=default~awareness~-";
    private static readonly (string, string) s_preview = ("Preview", "true");
    private static readonly (string, string) s_key = ("Api-Key", "editor");
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await TestHost.StartAsync(setup => setup.Services = services =>
        services.AddSingleton<IDeliveryAccess, EditorsAccess>().AddSingleton<IDraftCatalog, Drafts>());

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Content_InPreview_IsOfDraftsAndForNoCache()
    {
        var answer = await _host.Client.GetAsync(Hero, s_preview, s_key);

        Assert.Equal("draft", answer.Is(HttpStatusCode.OK).At("items.0.name").GetString());
        Assert.Equal("private, no-store", answer.Headers["Cache-Control"]);
        Assert.False(answer.Headers.ContainsKey("ETag"));
    }

    [Fact]
    public async Task Content_NotInPreview_IsPublishedAndKeptApartByCaches()
    {
        var answer = await _host.Client.GetAsync(Hero, s_key);

        Assert.Equal(TestSite.HeroDefault, answer.At("items.0.id").GetGuid());
        Assert.Equal("Preview, Api-Key", answer.Headers["Vary"]);
    }

    [Fact]
    public async Task Visit_InPreview_IsOfDraftsAndLeavesNothingButItsTouchpoints()
    {
        var token = await _host.Client.AgreeAsync();

        var answer = await _host.Client.PostAsync(
            "visit", """{"touchpoints":[{"id":"a","type":"call"}],"slots":[{"name":"hero"}]}""", TestClient.Token(token), s_preview, s_key);

        Assert.Equal("draft", answer.At("slots.hero.items.0.name").GetString());
        Assert.Equal(["a"], await _host.Client.StoredIdsAsync(token));
        Assert.Equal("private, no-store", answer.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Visit_InPreview_RendersLiveAsADraft() =>
        Assert.True((await _host.Client.PostAsync("visit?fields=properties[title]", """{"slots":[{"name":"hero"}]}""", s_preview, s_key))
            .At("slots.hero.items.0.properties.draft").GetBoolean());

    [Fact]
    public async Task Preview_WithoutTheRight_IsUnauthorized()
    {
        (await _host.Client.GetAsync(Hero, s_preview)).IsProblem(HttpStatusCode.Unauthorized);
        (await _host.Client.PostAsync("visit", "{}", s_preview)).IsProblem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Preview_WhereTheHostHasNoDrafts_IsOfWhatIsPublished()
    {
        await using var host = await TestHost.StartAsync();

        Assert.Equal(TestSite.HeroDefault, (await host.Client.GetAsync(Hero, s_preview)).At("items.0.id").GetGuid());
    }

    private sealed class Drafts : IDraftCatalog
    {
        public ValueTask<ContentIndex> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new ContentIndex(
            [
                new ContentItem
                {
                    Id = TestSite.Offer,
                    UpdateDate = TestSite.Start,
                    Tags = new ContentTags { Slots = ["hero"] },
                    Json = Encoding.UTF8.GetBytes($$"""{"contentType":"page","name":"draft","id":"{{TestSite.Offer}}","properties":{ } }"""),
                },
            ],
            ["en-US"],
            "en-US"));
    }

    private sealed class EditorsAccess : IDeliveryAccess
    {
        public bool IsAllowed(HttpContext context) => true;

        public bool MayPreview(HttpContext context) => context.Request.Headers["Api-Key"].ToString() == "editor";
    }
}

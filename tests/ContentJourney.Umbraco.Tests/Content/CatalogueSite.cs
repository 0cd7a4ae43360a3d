using System.Text;
using ContentJourney.Engine.Content;
using ContentJourney.Umbraco.Content;
using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.Umbraco.Tests.Content;

/// <summary>A site whose catalogue is brought up to date step by step.</summary>
public abstract class CatalogueSite : IAsyncLifetime
{
    internal const string Hero = """{"stages":["awareness"],"slots":["hero"]}""";

    internal TestCms Cms { get; private set; } = null!;

    internal TestContent Site => Cms.Content;

    internal Catalogue Catalogue => Cms.Services.GetRequiredService<Catalogue>();

    private CatalogueUpdate Update => Cms.Services.GetRequiredService<CatalogueUpdate>();

    public async Task InitializeAsync() => Cms = await TestCms.StartAsync(Shop.Journey);

    public async Task DisposeAsync() => await Cms.DisposeAsync();

    internal SitePage Add(SitePage? parent = null, string? tags = Hero)
    {
        var page = Site.Add(parent);
        page.Tags = tags;
        return page;
    }

    internal Task<int> RebuildAsync(Func<ContentChanges?>? changes = null) => Update.RebuildAsync(changes ?? (() => null), CancellationToken.None);

    internal Task ApplyAsync(SitePage page, bool withBranch) => ApplyAsync(Change(page, withBranch));

    internal Task ApplyAsync(ContentChanges changes) => Update.ApplyAsync(changes, CancellationToken.None);

    internal static ContentChanges Change(SitePage page, bool withBranch) => new() { Documents = [new DocumentChange(page.Id, page.Key, withBranch)] };

    internal bool Has(SitePage page) => Catalogue.Current.FindTags(page.Key) is not null;

    /// <summary>What a visitor in the first stage is shown in the slot.</summary>
    internal IReadOnlyList<ContentItem> Shown(string culture = "en-US") => Catalogue.Current.Match(new ContentQuery
    {
        Slot = "hero",
        Decision = new(Cms.Journeys.Current.Journeys["default"].Vocabulary, 0, -1),
        Culture = culture,
        Now = new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero),
        Take = 100,
        TimeZone = TimeZoneInfo.Utc,
    }).Items;

    internal string ShownText(string culture = "en-US") => string.Join('\n', Shown(culture).Select(item => Encoding.UTF8.GetString(item.Json.Span)));
}

using System.Text.Json.Nodes;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.Engine.Content;

namespace ContentJourney.AspNetCore.Tests.Experiments.Participants;

/// <summary>Content of a slot, tested: each variant's own items.</summary>
public sealed class ContentExperimentTests : IAsyncLifetime
{
    private ExperimentSite _site = null!;
    private IReadOnlyList<Guid> _items = [];

    public async Task InitializeAsync()
    {
        _site = await ExperimentSite.StartAsync();
        _items = _site.Management.Catalog.PublishAll(
            new ContentTags { Journey = "bikes", Slots = ["hero"], Priority = 9 }, ContentTags.None, new ContentTags { Journey = "bikes", Stages = ["conversion"] });
        await _site.RunAsync(change: test =>
        {
            test["kind"] = "content";
            test["slot"] = "hero";
            test["variants"] = JsonNode.Parse(
                $$"""[{"alias":"control","weight":1,"items":["{{_items[1]}}"]},{"alias":"b","weight":1,"items":["{{Guid.NewGuid()}}","{{_items[2]}}","{{_items[1]}}"]}]""");
        });
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Slot_OfAParticipant_GetsThePublishedItemsOfTheVariant()
    {
        var (control, other) = await _site.OneOfEachAsync();

        await AssertHeroAsync(control, 3, "default", _items[1]);
        await AssertHeroAsync(other, 3, "stage", _items[2], _items[1]);
        await AssertHeroAsync(other, 1, "stage", _items[2]);
    }

    [Fact]
    public async Task Slot_OfOthers_IsMatchedAsEver()
    {
        var answer = await _site.VisitAsync(consent: """{"analytics":true,"personalization":true}""", more: Hero(1));

        Assert.Equal(_items[0].ToString(), answer.At("slots.hero.items.0.id").GetString());
    }

    [Fact]
    public async Task Exposure_IsTheFirstVisitThatAsksForTheSlot()
    {
        var (control, _) = await _site.OneOfEachAsync();
        await _site.VisitAsync(control, views: 3);
        Assert.Equal("null", await ExposedAtAsync(control));

        await _site.VisitAsync(control, more: Hero(1));

        Assert.Equal($"\"{_site.Management.Host.Time()}\"", await ExposedAtAsync(control));
    }

    private static string Hero(int take) => $$""","slots":[{"name":"hero","take":{{take}}}]""";

    private async Task AssertHeroAsync(string token, int take, string matched, params Guid[] items)
    {
        var slot = (await _site.VisitAsync(token, more: Hero(take))).At("slots.hero");
        Assert.Equal(matched, slot.GetProperty("matched").GetString());
        Assert.Equal(items, slot.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
    }

    private async Task<string> ExposedAtAsync(string token) =>
        (await _site.Client.GetAsync("visitor", TestClient.Token(token))).At("experiments.0.exposedAt").GetRawText();
}

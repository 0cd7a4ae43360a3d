using System.Text.Json;
using ContentJourney.Engine.Content;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Rules;
using ContentJourney.Engine.Validation;
using ContentJourney.Site.Demo;
using ContentJourney.Umbraco.Tags;

namespace ContentJourney.Umbraco.Tests.Site;

public sealed class DemoShopTests
{
    private static readonly ShopContent s_sample = ShopContent.Read(File.ReadAllText(Sample("content.json")));
    private readonly EmptySite _site = new();

    [Fact]
    public async Task EverySampleDocument_IsMadeUnderItsId_AndPublishedInEveryCulture()
    {
        await FillAsync();

        var made = _site.Documents.Where(document => document.ContentType.Alias != ShopTree.FolderType).Select(document => document.Key);
        Assert.Equal(s_sample.Items.Select(item => item.Key).Order(), made.Order());
        Assert.Equal(_site.Documents.Select(document => document.Key), _site.Published.Select(published => published.Key));
        Assert.All(_site.Published, published => Assert.Equal(["en-US", "da-DK"], published.Cultures));
        Assert.Equal(["en-US", "da-DK"], _site.Languages);
    }

    [Fact]
    public async Task Tags_AreThoseOfTheSample_AndValidForItsJourney()
    {
        await FillAsync();
        var journey = new JourneyVocabulary(JourneyDocument.Parse(File.ReadAllText(Sample("journey.json"))));

        Assert.All(s_sample.Items, item =>
        {
            var expected = item.Translations["en-US"].Properties.GetProperty("journeyTags");
            var stored = _site.Documents.Find(document => document.Key == item.Key)!.GetValue<string>("journeyTags");
            var errors = new ErrorList();
            var tags = TagsValue.Parse(stored, errors, journey);

            Assert.True(errors.IsEmpty);
            Assert.Equal(expected.ValueKind == JsonValueKind.Null, tags is null);
            Assert.True(tags is null || JsonElement.DeepEquals(expected, JsonSerializer.SerializeToElement(DeliveryTags.Of(tags))), item.Key.ToString());
        });
    }

    [Fact]
    public async Task Values_DifferByCulture_WhereTheSampleDoes()
    {
        await FillAsync();
        var bike = _site.Documents.Find(document => document.GetCultureName("da-DK") == "Havn Cargo")!;

        Assert.Equal((3890, 28995), (bike.GetValue<int>("price", "en-US"), bike.GetValue<int>("price", "da-DK")));
        Assert.Equal(("EUR", "DKK"), (bike.GetValue<string>("currency", "en-US"), bike.GetValue<string>("currency", "da-DK")));
        Assert.Equal((4.7m, 214), (bike.GetValue<decimal>("rating"), bike.GetValue<int>("ratingCount")));
    }

    [Fact]
    public async Task EveryPicturedImage_IsInTheMediaSection()
    {
        await FillAsync();

        var picked = s_sample.Items.SelectMany(item => item.Translations["en-US"].Properties.GetProperty("image").EnumerateArray())
            .Select(picture => picture.GetProperty("id").GetGuid()).Distinct();
        Assert.Equal(picked.Order(), _site.Pictures.Select(picture => picture.Key).Order());
        Assert.All(_site.Pictures, picture => Assert.StartsWith("/media/", picture.GetValue<string>("umbracoFile"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task SiteWithContent_IsLeftAlone()
    {
        await FillAsync();
        _site.Marks.Clear();

        Assert.False(_site.Shop.IsWanted());
    }

    [Fact]
    public async Task Shop_WaitsForThePackagesInstallation_AndTouchesNothingBefore()
    {
        Assert.True(_site.Shop.IsWanted());
        Assert.False(await _site.Shop.MakeAsync());

        Assert.Empty(_site.Documents);
        Assert.Empty(_site.Marks);
    }

    [Fact]
    public async Task ShopThatWasCutShort_IsFinished_AndNothingIsMadeTwice()
    {
        _site.InstallPackage();
        _site.Unpublishable = s_sample.Items[30].Key;
        await Assert.ThrowsAsync<InvalidOperationException>(_site.Shop.MakeAsync);
        var begun = (_site.Documents.Count, _site.Pictures.Count, _site.ContentTypes.Count, _site.DataTypes.Count);

        _site.Unpublishable = default;
        Assert.True(_site.Shop.IsWanted());
        Assert.True(await _site.Shop.MakeAsync());

        Assert.Equal(begun, (_site.Documents.Count, _site.Pictures.Count, _site.ContentTypes.Count, _site.DataTypes.Count));
        Assert.Equal(_site.Documents.Count, _site.Published.Select(published => published.Key).Distinct().Count());
        Assert.Equal(_site.Documents.Count, _site.Published.Count);
        Assert.False(_site.Shop.IsWanted());
    }

    [Fact]
    public void RuleSet_FitsTheJourney()
    {
        var errors = new ErrorList();
        var journey = new JourneyVocabulary(JourneyDocument.Parse(File.ReadAllText(Sample("journey.json"))));

        RuleSet.Read(JsonNode.Root(JsonElement.Parse(File.ReadAllText(Sample("rule-set.json"))), errors), journey);

        Assert.True(errors.IsEmpty);
    }

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "Demo", "Shop", name);

    private async Task FillAsync()
    {
        _site.InstallPackage();
        Assert.True(await _site.Shop.MakeAsync());
    }
}

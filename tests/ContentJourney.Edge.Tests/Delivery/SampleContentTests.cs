using System.Text.Json;
using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Delivery;

[Collection(SampleEdge.Collection)]
public sealed class SampleContentTests(SampleEdge edge)
{
    public static TheoryData<string> Cultures => ["en-US", "da-DK"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Item_ByIdAndByPath_IsTheSnapshotsByteForByte(string culture)
    {
        using var snapshot = ReadSample();
        foreach (var item in Items(snapshot, culture))
        {
            var expected = WireJson.Of(item);
            var id = item.GetProperty("id").GetString();
            var path = item.GetProperty("route").GetProperty("path").GetString();
            Assert.Equal(expected, await edge.Process.Client.ReadContentAsync($"/item/{id}", ("Accept-Language", culture)));
            Assert.Equal(expected, await edge.Process.Client.ReadContentAsync($"/item{path}", ("Accept-Language", culture)));
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task List_OfEverything_IsTheSnapshotsInItsOrder(string culture)
    {
        using var snapshot = ReadSample();
        var items = Items(snapshot, culture);
        var expected = $$"""{"total":{{items.Count}},"items":[{{string.Join(',', items.Select(WireJson.Of))}}]}""";
        Assert.Equal(expected, await edge.Process.Client.ReadContentAsync("?take=1000", ("Accept-Language", culture)));
    }

    [Fact]
    public async Task Items_OfSomeIds_AreInTheOrderAskedForAndOnce()
    {
        using var snapshot = ReadSample();
        var items = Items(snapshot, "en-US");
        var (first, last) = (items[0], items[^1]);
        var query = $"/items?id={last.GetProperty("id")}&id={Guid.NewGuid()}&id={first.GetProperty("id")}&id={last.GetProperty("id")}";
        Assert.Equal($"[{WireJson.Of(last)},{WireJson.Of(first)}]", await edge.Process.Client.ReadContentAsync(query));
    }

    [Theory]
    [InlineData("journeyStage", "stages", "retention")]
    [InlineData("journeyStage", "stages", "awareness,advocacy")]
    [InlineData("persona", "personas", "family")]
    [InlineData("slot", "slots", "hero,sidebar")]
    public async Task Filter_ByTags_KeepsItemsWithAnyOfThemAndNegatedTheOthers(string filter, string member, string values)
    {
        using var snapshot = ReadSample();
        var items = Items(snapshot, "en-US");
        bool IsTagged(JsonElement item) =>
            item.GetProperty("properties").TryGetProperty("journeyTags", out var tags) && tags.ValueKind == JsonValueKind.Object
            && tags.GetProperty(member).EnumerateArray().Any(tag => values.Split(',').Contains(tag.GetString()));
        Assert.Contains(items, IsTagged);

        Assert.Equal(Names(items.Where(IsTagged)), await edge.Process.Client.ReadNamesAsync($"?take=1000&filter={filter}:{values}"));
        Assert.Equal(Names(items.Where(IsTagged)), await edge.Process.Client.ReadNamesAsync($"?take=1000&fetch={filter}:{values}"));
        Assert.Equal(Names(items.Where(item => !IsTagged(item))), await edge.Process.Client.ReadNamesAsync($"?take=1000&filter={filter}:!{values}"));
    }

    [Fact]
    public async Task Sort_ByJourneyPriority_IsHighestFirstAndThenInTheOrderOfTheSnapshot()
    {
        using var snapshot = ReadSample();
        static int Priority(JsonElement item) =>
            item.GetProperty("properties").TryGetProperty("journeyTags", out var tags) && tags.ValueKind == JsonValueKind.Object
                ? tags.GetProperty("priority").GetInt32() : 0;
        Assert.Equal(
            Names(Items(snapshot, "en-US").OrderByDescending(Priority)),
            await edge.Process.Client.ReadNamesAsync("?take=1000&sort=journeyPriority:desc"));
    }

    private static JsonDocument ReadSample() => JsonDocument.Parse(File.ReadAllBytes(EdgeFiles.Sample("content.json")));

    private static List<JsonElement> Items(JsonDocument snapshot, string culture) =>
        [.. snapshot.RootElement.GetProperty("content").GetProperty(culture).GetProperty("items").EnumerateArray()];

    private static IEnumerable<string> Names(IEnumerable<JsonElement> items) => items.Select(item => item.GetProperty("name").GetString()!);
}

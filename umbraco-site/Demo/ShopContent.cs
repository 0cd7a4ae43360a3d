using System.Text.Json;

namespace ContentJourney.Site.Demo;

/// <summary>The shop's content: Delivery API items, each in all cultures.</summary>
/// <param name="Cultures">The default culture first.</param>
/// <param name="Items">In the order of the default culture.</param>
internal sealed record ShopContent(IReadOnlyList<string> Cultures, IReadOnlyList<ShopItem> Items)
{
    public static ShopContent Read(string json)
    {
        var root = JsonElement.Parse(json);
        string[] cultures = [.. root.GetProperty("cultures").EnumerateArray().Select(culture => culture.GetString()!)];
        var translations = cultures
            .SelectMany(culture => root.GetProperty("content").GetProperty(culture).GetProperty("items").EnumerateArray()
                .Select(item => (Culture: culture, Item: item)))
            .GroupBy(pair => pair.Item.GetProperty("id").GetGuid());
        return new ShopContent(cultures, [.. translations.Select(Item)]);
    }

    private static ShopItem Item(IGrouping<Guid, (string Culture, JsonElement Item)> translations)
    {
        var first = translations.First().Item;
        return new ShopItem(
            translations.Key,
            first.GetProperty("contentType").GetString()!,
            first.GetProperty("createDate").GetDateTime(),
            translations.ToDictionary(pair => pair.Culture, pair => new ShopTranslation(
                pair.Item.GetProperty("name").GetString()!,
                pair.Item.GetProperty("route").GetProperty("path").GetString()!,
                pair.Item.GetProperty("properties"))));
    }
}

/// <summary>One document.</summary>
internal sealed record ShopItem(Guid Key, string Type, DateTime Created, IReadOnlyDictionary<string, ShopTranslation> Translations);

/// <summary>One document in one culture.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its route, with a slash at both ends.</param>
/// <param name="Properties">As the Delivery API renders them.</param>
internal sealed record ShopTranslation(string Name, string Path, JsonElement Properties);

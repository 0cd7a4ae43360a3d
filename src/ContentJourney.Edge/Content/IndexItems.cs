using ContentJourney.Edge.Delivery;
using ContentJourney.Engine.Content;

namespace ContentJourney.Edge.Content;

/// <summary>Makes index items of the items by culture.</summary>
internal static class IndexItems
{
    /// <summary>
    /// One item for all cultures where every culture has it in the same bytes (content that does not vary), else one
    /// for each culture that has it: what it picks may vary even where the item does not.
    /// </summary>
    public static IEnumerable<ContentItem> From(IReadOnlyDictionary<string, IReadOnlyList<DeliveryItem>> items)
    {
        foreach (var group in items.SelectMany(pair => pair.Value.Select(item => (Culture: pair.Key, Item: item)))
                     .GroupBy(rendering => rendering.Item.Id))
        {
            var first = group.First().Item;
            var isSame = group.Count() == items.Count && group.All(rendering => rendering.Item.Json.Span.SequenceEqual(first.Json.Span));
            foreach (var (culture, item) in isSame ? group.Take(1) : group)
            {
                if (item.Tags is { } tags)
                {
                    yield return Convert(item, tags, isSame ? null : culture);
                }
            }
        }
    }

    private static ContentItem Convert(DeliveryItem item, ContentTags tags, string? culture) => new()
    {
        Id = item.Id,
        Culture = culture,
        UpdateDate = item.UpdateDate,
        Tags = tags,
        Json = item.Json,
    };
}

using System.Globalization;

namespace ContentJourney.Edge.Content.Following;

/// <summary>Reads all items of a culture, page by page.</summary>
internal sealed class CmsList(CmsClient client)
{
    private const int PageSize = 100;

    // Parents before children and siblings in their order, which the snapshot's own tree takes over. Changes of an item move nothing.
    private const string Order = "sort=level:asc&sort=sortOrder:asc&sort=createDate:asc";

    /// <summary>The items, or null when the list changed while it was read.</summary>
    /// <param name="culture">The culture, or null for the CMS's default one.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="CmsException">A page cannot be had.</exception>
    public async Task<IReadOnlyList<CmsItem>?> ReadAsync(string? culture, CancellationToken cancellationToken)
    {
        var items = new List<CmsItem>();
        var ids = new HashSet<Guid>();
        int? total = null;
        for (var skip = 0; skip == 0 || skip < total; skip += PageSize)
        {
            var query = string.Create(CultureInfo.InvariantCulture, $"?skip={skip}&take={PageSize}&{Order}");
            var page = CmsPages.Read(await client.GetAsync(query, culture, null, cancellationToken), query);
            if (page.Total != (total ??= page.Total) || !page.Items.All(item => ids.Add(item.Id)))
            {
                return null;
            }

            items.AddRange(page.Items);
        }

        return items;
    }
}

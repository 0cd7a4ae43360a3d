using System.Net;

namespace ContentJourney.Edge.Content.Following;

/// <summary>Reads single documents again, in every culture.</summary>
internal sealed class CmsDocuments(CmsClient client)
{
    /// <summary>The content with these documents as they are now.</summary>
    /// <returns>The content, and whether other documents may have changed with them, so that everything must be read.</returns>
    /// <exception cref="CmsException">One cannot be had.</exception>
    public async Task<(CmsContent Content, bool MayHaveChangedOthers)> RefreshAsync(
        CmsContent content, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var items = content.Items.ToDictionary(pair => pair.Key, pair => pair.Value.ToList());
        var mayHaveChangedOthers = false;
        foreach (var id in ids)
        {
            foreach (var culture in content.Cultures)
            {
                mayHaveChangedOthers |= await RefreshAsync(items[culture], id, culture, content.Cultures, cancellationToken);
            }
        }

        return (content with { Items = items.ToDictionary(pair => pair.Key, IReadOnlyList<CmsItem> (pair) => pair.Value) }, mayHaveChangedOthers);
    }

    private async Task<bool> RefreshAsync(List<CmsItem> items, Guid id, string culture, IReadOnlyList<string> cultures, CancellationToken cancellationToken)
    {
        var at = items.FindIndex(item => item.Id == id);
        var path = $"/item/{id}";
        var answer = await client.GetAsync(path, culture, null, cancellationToken);
        if (answer.Status == HttpStatusCode.NotFound)
        {
            if (at >= 0)
            {
                items.RemoveAt(at);
            }

            return at >= 0;
        }

        if (answer.Status != HttpStatusCode.OK)
        {
            // Members only, or a wrong key: the list tells them apart.
            return true;
        }

        var item = Read(answer, path, id);
        if (at < 0)
        {
            items.Add(item);
            return true;
        }

        var isElsewhere = items[at].Place != item.Place || item.Cultures.Except(cultures, StringComparer.OrdinalIgnoreCase).Any();
        items[at] = item;
        // Children's routes and pages that pick it show where it is and what it is called.
        return isElsewhere;
    }

    private static CmsItem Read(CmsAnswer answer, string path, Guid id)
    {
        var item = CmsJson.Read(answer.Body, $"The CMS's 'content{path}'", CmsItem.Read);
        return item.Id == id ? item : throw new CmsException($"The CMS's 'content{path}' answers another item, {item.Id}.");
    }
}

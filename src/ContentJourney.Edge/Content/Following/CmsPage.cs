namespace ContentJourney.Edge.Content.Following;

/// <summary>A page of a list of the CMS's Delivery API.</summary>
/// <param name="Total">How many items the whole list has.</param>
/// <param name="Items">Those of the page; fewer than asked for where the CMS passes over items without a route.</param>
internal sealed record CmsPage(int Total, IReadOnlyList<CmsItem> Items)
{
    /// <summary>Items of the longest list that is read.</summary>
    public const int MaxTotal = 1_000_000;

    /// <summary>Reads a page.</summary>
    /// <param name="body">The answer.</param>
    /// <param name="what">What was asked, for the message.</param>
    /// <exception cref="CmsException">It is none.</exception>
    public static CmsPage Read(ReadOnlyMemory<byte> body, string what) => CmsJson.Read(body, what, root =>
    {
        if (!root.IsObject() || !root.Require("total", out var totalNode) || totalNode.WholeNumber(0, MaxTotal) is not { } total || !root.Require("items", out var list))
        {
            return null;
        }

        var items = list.Items().Select(CmsItem.Read).ToList();
        return root.Errors.IsEmpty ? new CmsPage(total, [.. items.OfType<CmsItem>()]) : null;
    });
}

namespace ContentJourney.Edge.Delivery;

/// <summary>
/// The content of one culture. Items do not name their parents: the tree follows from start items and paths, as the
/// CMS makes a path from the URL segments of an item and those above it.
/// </summary>
internal sealed class DeliveryTree
{
    private readonly Dictionary<Guid, DeliveryNode> _byId = [];
    private readonly Dictionary<(Guid StartItem, string Path), DeliveryItem> _byRoute = [];
    private readonly Dictionary<string, DeliveryItem> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, int> _sortOrders = [];

    /// <summary>Makes the tree of items whose ids differ.</summary>
    public DeliveryTree(IReadOnlyList<DeliveryItem> items)
    {
        IndexRoutes(items);
        NumberSiblings(items);
        Nodes = [.. items.Select(Place)];
    }

    /// <summary>Everything, in the order of the snapshot.</summary>
    public IReadOnlyList<DeliveryNode> Nodes { get; }

    /// <summary>The item, or null.</summary>
    public DeliveryNode? Find(Guid id) => _byId.GetValueOrDefault(id);

    /// <summary>The item at a path below a root; without a root the first item of that path; or null.</summary>
    public DeliveryNode? FindByPath(string path, DeliveryNode? startItem)
    {
        var normalized = RoutePath.Normalize(path);
        var item = startItem is null
            ? _byPath.GetValueOrDefault(normalized)
            : _byRoute.GetValueOrDefault((startItem.Item.Id, normalized));
        return item is null ? null : Find(item.Id);
    }

    /// <summary>The root of that id or URL segment, or null.</summary>
    public DeliveryNode? FindRoot(string idOrSegment)
    {
        var isId = Guid.TryParse(idOrSegment, out var id);
        return Nodes.FirstOrDefault(node => node.Item.IsRoot
            && (isId ? node.Item.Id == id : string.Equals(node.Item.StartItemPath, idOrSegment, StringComparison.OrdinalIgnoreCase)));
    }

    private void IndexRoutes(IReadOnlyList<DeliveryItem> items)
    {
        foreach (var root in items.Where(item => item.IsRoot))
        {
            _byRoute.TryAdd((root.Id, ""), root);
        }

        // Below its own start item a root also answers to its own path, unless a child has that path.
        foreach (var item in items.OrderBy(item => item.IsRoot))
        {
            _byRoute.TryAdd((item.StartItemId, item.Path), item);
        }

        foreach (var item in items)
        {
            _byPath.TryAdd(item.Path, item);
        }
    }

    private void NumberSiblings(IReadOnlyList<DeliveryItem> items)
    {
        var siblings = new Dictionary<(Guid, string), int>();
        foreach (var item in items)
        {
            var place = item.IsRoot ? (Guid.Empty, "") : (item.StartItemId, RoutePath.Parent(item.Path));
            var order = siblings.GetValueOrDefault(place);
            _sortOrders.Add(item.Id, order);
            siblings[place] = order + 1;
        }
    }

    private DeliveryNode Place(DeliveryItem item)
    {
        if (_byId.TryGetValue(item.Id, out var placed))
        {
            return placed;
        }

        var parent = ParentOf(item) is { } above ? Place(above) : null;
        var level = item.IsRoot ? 1 : Math.Max(2, 1 + RoutePath.Depth(item.Path));
        return _byId[item.Id] = new DeliveryNode(item, parent, level, _sortOrders[item.Id]);
    }

    private DeliveryItem? ParentOf(DeliveryItem item)
    {
        if (item.IsRoot)
        {
            return null;
        }

        var parent = _byRoute.GetValueOrDefault((item.StartItemId, RoutePath.Parent(item.Path)));
        return parent is { IsRoot: false } && parent.Path.Length >= item.Path.Length ? null : parent;
    }
}

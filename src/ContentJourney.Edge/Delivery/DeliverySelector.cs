using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Delivery;

/// <summary>The <c>fetch</c> option: which part of the tree to search, or what is tagged so.</summary>
internal static class DeliverySelector
{
    /// <summary>The items selected, in the order of the snapshot; null where there is no such option. An item that is not there has nothing around it.</summary>
    public static IEnumerable<DeliveryNode>? Select(string? fetch, DeliveryRequest request, KnownNames known, ErrorList errors)
    {
        var tree = request.Tree;
        if (string.IsNullOrWhiteSpace(fetch))
        {
            return request.StartItem is { } root ? Below(tree, root) : tree.Nodes;
        }

        var colon = fetch.IndexOf(':');
        var item = Find(fetch[(colon + 1)..], request);
        return fetch[..Math.Max(colon, 0)].ToUpperInvariant() switch
        {
            "ANCESTORS" => item is null ? [] : tree.Nodes.Where(node => item.Ancestors.Contains(node)),
            "CHILDREN" => item is null ? [] : tree.Nodes.Where(node => node.Parent == item),
            "DESCENDANTS" => item is null ? [] : Below(tree, item),
            _ => Tagged(fetch, tree, known, errors),
        };
    }

    // A selector says what to begin with; what to leave out is a filter's.
    private static IEnumerable<DeliveryNode>? Tagged(string fetch, DeliveryTree tree, KnownNames known, ErrorList errors) =>
        !fetch.Contains(":!", StringComparison.Ordinal) && TagFilter.Read(fetch, "fetch", known, errors) is { } isTagged
            ? tree.Nodes.Where(node => isTagged(node.Item))
            : null;

    private static IEnumerable<DeliveryNode> Below(DeliveryTree tree, DeliveryNode item) =>
        tree.Nodes.Where(node => node.Ancestors.Contains(item));

    private static DeliveryNode? Find(string idOrPath, DeliveryRequest request)
    {
        if (string.IsNullOrWhiteSpace(idOrPath))
        {
            return null;
        }

        return Guid.TryParse(idOrPath, out var id) ? request.Tree.Find(id) : request.Tree.FindByPath(idOrPath, request.StartItem);
    }
}

namespace ContentJourney.Edge.Delivery;

/// <summary>An item at its place in the content tree.</summary>
internal sealed class DeliveryNode(DeliveryItem item, DeliveryNode? parent, int level, int sortOrder)
{
    /// <summary>The item.</summary>
    public DeliveryItem Item => item;

    /// <summary>The item above it, or null: it is a root, or the snapshot does not hold the one above.</summary>
    public DeliveryNode? Parent => parent;

    /// <summary>1 for a root, 2 for its children, and so on.</summary>
    public int Level => level;

    /// <summary>The place among the children of its parent, from 0, in the order of the snapshot.</summary>
    public int SortOrder => sortOrder;

    /// <summary>The items above this one, nearest first.</summary>
    public IEnumerable<DeliveryNode> Ancestors
    {
        get
        {
            for (var node = parent; node is not null; node = node.Parent)
            {
                yield return node;
            }
        }
    }
}

namespace ContentJourney.Edge.Delivery;

/// <summary>A <c>sort</c> option: the order of what was found.</summary>
internal static class DeliverySort
{
    private static readonly Dictionary<string, Comparison<DeliveryNode>> s_orders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["createDate"] = (left, right) => left.Item.CreateDate.CompareTo(right.Item.CreateDate),
        ["updateDate"] = (left, right) => left.Item.UpdateDate.CompareTo(right.Item.UpdateDate),
        ["name"] = (left, right) => StringComparer.OrdinalIgnoreCase.Compare(left.Item.Name, right.Item.Name),
        ["level"] = (left, right) => left.Level.CompareTo(right.Level),
        ["sortOrder"] = (left, right) => left.SortOrder.CompareTo(right.SortOrder),
        ["journeyPriority"] = (left, right) => left.Item.Priority.CompareTo(right.Item.Priority),
    };

    /// <summary>The order that <c>name:asc</c> or <c>name:desc</c> says; null where there is no such option.</summary>
    public static Comparison<DeliveryNode>? Read(string sort)
    {
        var colon = sort.IndexOf(':');
        if (colon < 0 || !s_orders.TryGetValue(sort[..colon], out var order))
        {
            return null;
        }

        return sort[(colon + 1)..] switch
        {
            "asc" => order,
            "desc" => (left, right) => order(right, left),
            _ => null,
        };
    }
}

using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Delivery;

/// <summary>A <c>filter</c> option: which items to keep.</summary>
internal static class DeliveryFilter
{
    /// <summary>The filter; null where there is no such option or its value is wrong, which is added to the errors.</summary>
    public static Predicate<DeliveryItem>? Read(string filter, KnownNames known, ErrorList errors) =>
        ReadText(filter)
        ?? TagFilter.Read(filter, "filter", known, errors)
        ?? DateFilter.Read(filter, "createDate", item => item.CreateDate, errors)
        ?? DateFilter.Read(filter, "updateDate", item => item.UpdateDate, errors);

    private static Predicate<DeliveryItem>? ReadText(string filter)
    {
        if (FilterValues.Read(filter, "contentType") is { } types)
        {
            return item => types.Pass(type => type == item.ContentType);
        }

        if (FilterValues.Read(filter, "name") is { } names)
        {
            return item => names.Pass(name => item.Name.Contains(name, StringComparison.OrdinalIgnoreCase));
        }

        return null;
    }
}

using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace ContentJourney.Umbraco.Delivery;

/// <summary><c>sort=journeyPriority:asc</c> or <c>:desc</c>; untagged content counts as 0.</summary>
internal sealed class PrioritySort : ISortHandler
{
    private const string Ascending = "journeyPriority:asc";
    private const string Descending = "journeyPriority:desc";

    public bool CanHandle(string query) =>
        query.Equals(Ascending, StringComparison.OrdinalIgnoreCase) || query.Equals(Descending, StringComparison.OrdinalIgnoreCase);

    public SortOption BuildSortOption(string sort) => new()
    {
        FieldName = TagFields.Priority,
        Direction = sort.Equals(Ascending, StringComparison.OrdinalIgnoreCase) ? Direction.Ascending : Direction.Descending,
    };
}

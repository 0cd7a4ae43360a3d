using ContentJourney.Engine.Validation;
using Microsoft.Extensions.Primitives;

namespace ContentJourney.Edge.Delivery;

/// <summary>Reads the <c>id</c> parameters of a query.</summary>
internal static class ItemIds
{
    /// <summary>Each id once, in the order of the query.</summary>
    public static IReadOnlyList<Guid> Read(StringValues values, ErrorList errors)
    {
        var ids = new List<Guid>();
        for (var index = 0; index < values.Count; index++)
        {
            if (!Guid.TryParse(values[index], out var id))
            {
                errors.Add($"id[{index}]", "is not a GUID");
            }
            else if (!ids.Contains(id))
            {
                ids.Add(id);
            }
        }

        if (values.Count == 0)
        {
            errors.Add("id", "is required: the GUID of an item, as often as needed");
        }

        return ids;
    }
}

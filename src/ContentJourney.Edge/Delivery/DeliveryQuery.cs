using System.Globalization;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Delivery;

/// <summary>A query as <c>GET …/content</c> takes it.</summary>
/// <param name="Selected">What <c>fetch</c> selects.</param>
/// <param name="Filters">All of them must hold.</param>
/// <param name="Sorts">The first decides, then the next; what is equal stays in the order of the snapshot.</param>
/// <param name="Skip">How many of the found to pass over, from 0.</param>
/// <param name="Take">At most how many to answer, from 0.</param>
internal sealed record DeliveryQuery(
    IEnumerable<DeliveryNode> Selected,
    IReadOnlyList<Predicate<DeliveryItem>> Filters,
    IReadOnlyList<Comparison<DeliveryNode>> Sorts,
    int Skip,
    int Take)
{
    private const int DefaultTake = 10;

    /// <summary>Reads the parameters: the query, or what is wrong with them.</summary>
    public static (DeliveryQuery? Query, QueryFault? Fault) Read(IQueryCollection parameters, DeliveryRequest request, KnownNames known)
    {
        var errors = new ErrorList();
        var skip = ReadCount(parameters, "skip", 0, errors);
        var take = ReadCount(parameters, "take", DefaultTake, errors);
        if (DeliverySelector.Select(parameters["fetch"].FirstOrDefault(), request, known, errors) is not { } selected)
        {
            return (null, QueryFault.SelectorNotFound);
        }

        var filters = ReadAll(parameters["filter"], filter => DeliveryFilter.Read(filter, known, errors));
        var sorts = ReadAll(parameters["sort"], DeliverySort.Read);
        if (!errors.IsEmpty)
        {
            return (null, QueryFault.Invalid(errors));
        }

        if (filters is null)
        {
            return (null, QueryFault.FilterNotFound);
        }

        return sorts is null ? (null, QueryFault.SortNotFound) : (new DeliveryQuery(selected, filters, sorts, skip, take), null);
    }

    /// <summary>Searches.</summary>
    public DeliveryPage Run()
    {
        var found = Selected.Where(node => Filters.All(filter => filter(node.Item)));
        var ordered = Sorts.Count == 0 ? found.ToList() : [.. found.Order(Comparer<DeliveryNode>.Create(Compare))];
        return new DeliveryPage(ordered.Count, [.. ordered.Skip(Skip).Take(Take)]);
    }

    private int Compare(DeliveryNode left, DeliveryNode right) =>
        Sorts.Select(sort => sort(left, right)).FirstOrDefault(order => order != 0);

    private static IReadOnlyList<T>? ReadAll<T>(IEnumerable<string?> options, Func<string, T?> read)
        where T : class
    {
        var all = options.Where(option => !string.IsNullOrWhiteSpace(option)).Select(option => read(option!)).ToList();
        return all.Contains(null) ? null : [.. all.OfType<T>()];
    }

    private static int ReadCount(IQueryCollection parameters, string name, int missing, ErrorList errors)
    {
        if (parameters[name].FirstOrDefault() is not { } text)
        {
            return missing;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return count;
        }

        errors.Add(name, $"must be a whole number from 0 to {int.MaxValue}");
        return missing;
    }
}

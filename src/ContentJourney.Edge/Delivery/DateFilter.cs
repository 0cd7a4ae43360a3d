using System.Globalization;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Delivery;

/// <summary>A filter such as <c>createDate&gt;:2026-01-01</c>.</summary>
internal static class DateFilter
{
    private static readonly (string Text, Func<int, bool> Holds)[] s_operators =
    [
        (">:", order => order >= 0), ("<:", order => order <= 0), (">", order => order > 0), ("<", order => order < 0), (":", order => order == 0),
    ];

    /// <summary>The filter on the date of that name; null for another filter or an unreadable date, which is added to the errors.</summary>
    public static Predicate<DeliveryItem>? Read(string filter, string name, Func<DeliveryItem, DateTimeOffset> date, ErrorList errors)
    {
        if (!filter.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = filter[name.Length..];
        var found = Array.Find(s_operators, candidate => rest.StartsWith(candidate.Text, StringComparison.Ordinal));
        if (found.Text is null)
        {
            return null;
        }

        var text = rest[found.Text.Length..];
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var bound))
        {
            return item => found.Holds(date(item).CompareTo(bound));
        }

        errors.Add("filter", $"'{name}' needs a date such as 2026-01-31 or 2026-01-31T08:00:00Z behind one of > >: < <: and :");
        return null;
    }
}

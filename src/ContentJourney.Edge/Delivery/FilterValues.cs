namespace ContentJourney.Edge.Delivery;

/// <summary>The values of a filter such as <c>contentType:!a,b</c>: any of them matches, or with <c>!</c> none may.</summary>
internal sealed record FilterValues(bool IsNegated, IReadOnlyList<string> Values)
{
    /// <summary>The values behind the name (in any case) and a colon; null for another filter.</summary>
    public static FilterValues? Read(string filter, string name)
    {
        if (!filter.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var text = filter[(name.Length + 1)..];
        return new FilterValues(text.StartsWith('!'), text.TrimStart('!').Split(',', StringSplitOptions.TrimEntries));
    }

    /// <summary>Whether an item passes for which <paramref name="matches"/> says which values match.</summary>
    public bool Pass(Func<string, bool> matches) => Values.Any(matches) != IsNegated;
}

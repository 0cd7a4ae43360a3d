namespace ContentJourney.Umbraco.Delivery;

/// <summary>An option such as <c>persona:family,commuter</c> or <c>persona:!family</c>, parsed as the CMS's own options are.</summary>
internal sealed record TagQuery(bool IsNegated, string[] Values)
{
    /// <summary>The option behind the name (in any case) and a colon; null for another one, or with a value that is not known.</summary>
    public static TagQuery? Read(string query, string name, Func<string, bool> isKnown)
    {
        if (query.Length <= name.Length || query[name.Length] != ':' || !query.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var text = query[(name.Length + 1)..];
        var values = text.TrimStart('!').Split(',', StringSplitOptions.TrimEntries);
        return Array.TrueForAll(values, value => isKnown(value)) ? new TagQuery(text.StartsWith('!'), values) : null;
    }
}

namespace ContentJourney.AspNetCore.Content;

/// <summary>Which properties <c>fields</c> and <c>expand</c> name: <c>$all</c>, none, or <c>properties[alias,alias[properties[…]]]</c>.</summary>
internal sealed class PropertySelection
{
    private const string AllWord = "$all";
    private const string Opening = "properties[";
    private readonly IReadOnlyList<SelectedProperty> _properties;

    private PropertySelection(IReadOnlyList<SelectedProperty> properties) => _properties = properties;

    /// <summary>What is allowed, for error messages.</summary>
    public static string Form => $"'{AllWord}' or '{Opening}alias,…]', where an alias may be '{AllWord}' and may have '[{Opening}…]]' behind it";

    /// <summary>Every property, and every one of what is nested in them.</summary>
    public static PropertySelection All { get; } = new([new SelectedProperty(AllWord, null)]);

    /// <summary>No property.</summary>
    public static PropertySelection None { get; } = new([]);

    /// <summary>Reads the text; null when it has another form.</summary>
    public static PropertySelection? Parse(string text)
    {
        if (text.Length == 0)
        {
            return None;
        }

        var rest = text.AsSpan();
        return ReadSelection(ref rest) is { } selection && rest.IsEmpty ? selection : null;
    }

    /// <summary>The entry that names the property, or null.</summary>
    public SelectedProperty? Find(string alias) =>
        _properties.FirstOrDefault(property => property.Alias == AllWord || property.Alias == alias);

    private static PropertySelection? ReadSelection(ref ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith(AllWord))
        {
            rest = rest[AllWord.Length..];
            return All;
        }

        if (!rest.StartsWith(Opening))
        {
            return null;
        }

        var properties = new List<SelectedProperty>();
        do
        {
            rest = rest[(properties.Count == 0 ? Opening.Length : 1)..];
            if (ReadProperty(ref rest) is not { } property)
            {
                return null;
            }

            properties.Add(property);
        }
        while (rest.StartsWith(","));

        return Skip(ref rest, ']') ? new PropertySelection(properties) : null;
    }

    private static SelectedProperty? ReadProperty(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny("[],");
        if (end <= 0)
        {
            return null;
        }

        var alias = rest[..end].ToString();
        rest = rest[end..];
        if (!Skip(ref rest, '['))
        {
            return new SelectedProperty(alias, null);
        }

        return ReadSelection(ref rest) is { } nested && Skip(ref rest, ']') ? new SelectedProperty(alias, nested) : null;
    }

    private static bool Skip(ref ReadOnlySpan<char> rest, char expected)
    {
        if (rest.IsEmpty || rest[0] != expected)
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }
}

/// <summary>A property that is named.</summary>
/// <param name="Alias">Its alias, or <c>$all</c>.</param>
/// <param name="Nested">What is named of the content, media or blocks in its value; null: nothing is said of them.</param>
internal sealed record SelectedProperty(string Alias, PropertySelection? Nested);

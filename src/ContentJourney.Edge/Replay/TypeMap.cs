using System.Diagnostics.CodeAnalysis;

namespace ContentJourney.Edge.Replay;

/// <summary>Which kind of event is which touchpoint type.</summary>
internal sealed class TypeMap
{
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);

    private TypeMap()
    {
    }

    /// <summary>The touchpoint types named.</summary>
    public IReadOnlyCollection<string> Types => _types.Values;

    /// <summary>Reads <c>clicks=product-view,carts=add-to-cart</c>; otherwise says what is wrong.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out TypeMap? map, [NotNullWhen(false)] out string? problem)
    {
        map = new TypeMap();
        foreach (var entry in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (entry.Split('=', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } kind, { Length: > 0 } type])
            {
                problem = $"'{entry}' is not of the form event=touchpoint-type";
                map = null;
                return false;
            }

            if (!map._types.TryAdd(kind, type))
            {
                problem = $"'{kind}' stands twice";
                map = null;
                return false;
            }
        }

        problem = null;
        return true;
    }

    /// <summary>The touchpoint type of an event; null: it is not replayed.</summary>
    public string? Find(string kind) => _types.GetValueOrDefault(kind);
}

using System.Collections.ObjectModel;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Validation;

public readonly partial record struct JsonNode
{
    /// <summary>An object of scalars, or an error for everything that is wrong with it; what is right is returned.</summary>
    /// <param name="maxCount">At most this many members.</param>
    /// <param name="maxName">Names have 1 to this many characters, none of them NUL.</param>
    /// <param name="maxString">Strings have at most this many characters.</param>
    public IReadOnlyDictionary<string, Scalar> ScalarMap(int maxCount = 32, int maxName = 64, int maxString = 256)
    {
        if (!IsObject())
        {
            return ReadOnlyDictionary<string, Scalar>.Empty;
        }

        var count = Element.GetPropertyCount();
        if (count == 0)
        {
            return ReadOnlyDictionary<string, Scalar>.Empty;
        }

        if (count > maxCount)
        {
            Fail($"has {count} members; allowed: 0 to {maxCount}");
            return ReadOnlyDictionary<string, Scalar>.Empty;
        }

        var map = new Dictionary<string, Scalar>(count, StringComparer.Ordinal);
        var place = Path;
        foreach (var member in Element.EnumerateObject())
        {
            var name = member.Name;
            var value = new JsonNode(member.Value, place, name, Errors);
            if (name.Length == 0 || name.Length > maxName || name.Contains('\0'))
            {
                Errors.Add(value.Path.ToString(), $"has a name of {name.Length} characters; allowed: 1 to {maxName}, without the character NUL");
            }
            else if (value.Scalar(maxString) is { } scalar)
            {
                map[name] = scalar;
            }
        }

        return map;
    }
}

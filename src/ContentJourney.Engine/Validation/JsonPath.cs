using System.Globalization;

namespace ContentJourney.Engine.Validation;

/// <summary>A place in a JSON body. The text is made only when an error needs it.</summary>
public sealed class JsonPath
{
    private const int LongestName = 64;
    private readonly JsonPath? _parent;
    private readonly string? _name;
    private readonly int _index;

    private JsonPath(JsonPath? parent, string? name, int index) => (_parent, _name, _index) = (parent, name, index);

    /// <summary>The body as a whole.</summary>
    public static JsonPath Root { get; } = new(null, null, -1);

    /// <summary>The place of a member of the object here.</summary>
    public JsonPath Member(string name) => new(this, name, -1);

    /// <summary>The place of an item of the array here; <paramref name="index"/> counts from 0.</summary>
    public JsonPath Item(int index) => new(this, null, index);

    /// <summary>
    /// The path as text, such as <c>stages.consideration.enter.all[1]</c>; empty for the root. Long names are cut, so that
    /// a hostile body cannot make a large answer.
    /// </summary>
    public override string ToString()
    {
        if (_parent is null)
        {
            return "";
        }

        var before = _parent.ToString();
        if (_name is null)
        {
            return $"{before}[{_index.ToString(CultureInfo.InvariantCulture)}]";
        }

        var name = _name.Length <= LongestName ? _name : $"{_name.AsSpan(0, LongestName)}…";
        return before.Length == 0 ? name : $"{before}.{name}";
    }
}

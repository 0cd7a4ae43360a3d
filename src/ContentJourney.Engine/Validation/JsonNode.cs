using System.Text;
using System.Text.Json;

namespace ContentJourney.Engine.Validation;

/// <summary>
/// A JSON value together with its place and the list that takes its errors. Every reader returns null (or false) after
/// it has added an error, so that one pass finds everything that is wrong.
/// </summary>
/// <param name="Element">The value.</param>
/// <param name="Path">Where it stands in the body.</param>
/// <param name="Errors">Takes what is wrong.</param>
public readonly partial record struct JsonNode(JsonElement Element, JsonPath Path, ErrorList Errors)
{
    // Of a member that was looked up: its place is made only when an error or what stands in it needs one.
    private readonly string? _member;
    private readonly JsonPath _place = Path;

    private JsonNode(JsonElement element, JsonPath parent, string member, ErrorList errors)
        : this(element, parent, errors) => _member = member;

    /// <summary>Where it stands in the body.</summary>
    public JsonPath Path
    {
        get => _member is null ? _place : _place.Member(_member);
        init => (_place, _member) = (value, null);
    }

    /// <summary>The root of a body.</summary>
    public static JsonNode Root(JsonElement element, ErrorList errors) => new(element, JsonPath.Root, errors);

    /// <summary>Whether the value is JSON <c>null</c>.</summary>
    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    /// <summary>Adds an error at this place.</summary>
    public void Fail(string message) => Errors.Add(Path.ToString(), message);

    /// <summary>The items of an array; an error and nothing when it is none or its length is out of range.</summary>
    public IReadOnlyList<JsonNode> Items(int min = 0, int max = int.MaxValue)
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            Fail($"must be an array, not {KindName}");
            return [];
        }

        var length = Element.GetArrayLength();
        if (length < min || length > max)
        {
            Fail(max == int.MaxValue ? $"needs at least {min} item(s)" : $"has {length} items; allowed: {min} to {max}");
            return [];
        }

        var items = new JsonNode[length];
        var place = Path;
        var index = 0;
        foreach (var item in Element.EnumerateArray())
        {
            items[index] = new JsonNode(item, place.Item(index), Errors);
            index++;
        }

        return items;
    }

    /// <summary>The value as JSON without white space.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Element.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private string KindName => Element.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        _ => "null",
    };
}

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
    /// <summary>The root of a body.</summary>
    public static JsonNode Root(JsonElement element, ErrorList errors) => new(element, JsonPath.Root, errors);

    /// <summary>Whether the value is JSON <c>null</c>.</summary>
    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    /// <summary>Adds an error at this place.</summary>
    public void Fail(string message) => Errors.Add(Path.ToString(), message);

    /// <summary>
    /// Reads an object: adds an error for a value that is none, for every member that is not allowed and for every
    /// member that stands twice.
    /// </summary>
    /// <param name="allowed">The members that may stand here, at most 64; empty allows any.</param>
    /// <returns>
    /// Whether the value is an object whose members can be read; unknown members do not make this false, names that are
    /// no Unicode text do.
    /// </returns>
    public bool IsObject(params ReadOnlySpan<string> allowed)
    {
        if (Element.ValueKind != JsonValueKind.Object)
        {
            Fail($"must be an object, not {KindName}");
            return false;
        }

        try
        {
            CheckMembers(allowed);
            return true;
        }
        catch (InvalidOperationException)
        {
            FailBadName();
            return false;
        }
    }

    /// <summary>
    /// Which of some members this object has, those that are <c>null</c> included; null and an error when the value is no
    /// object.
    /// </summary>
    public IReadOnlyList<string>? MembersAmong(params ReadOnlySpan<string> names)
    {
        if (Element.ValueKind != JsonValueKind.Object)
        {
            Fail($"must be an object, not {KindName}");
            return null;
        }

        try
        {
            var found = new List<string>();
            foreach (var name in names)
            {
                if (Element.TryGetProperty(name, out _))
                {
                    found.Add(name);
                }
            }

            return found;
        }
        catch (InvalidOperationException)
        {
            FailBadName();
            return null;
        }
    }

    private void FailBadName() => Fail("has a member name that is not valid Unicode text");

    private void CheckMembers(ReadOnlySpan<string> allowed)
    {
        var known = 0UL;
        HashSet<string>? others = null;
        foreach (var member in Element.EnumerateObject())
        {
            var index = 0;
            while (index < allowed.Length && !member.NameEquals(allowed[index]))
            {
                index++;
            }

            if (index < allowed.Length)
            {
                if ((known & (1UL << index)) != 0)
                {
                    FailTwice(allowed[index]);
                }

                known |= 1UL << index;
            }
            else if (!(others ??= new HashSet<string>(StringComparer.Ordinal)).Add(member.Name))
            {
                FailTwice(member.Name);
            }
            else if (allowed.Length > 0)
            {
                Errors.Add(Path.Member(member.Name).ToString(), $"is unknown; allowed: {string.Join(", ", allowed!)}");
            }
        }
    }

    private void FailTwice(string name) => Errors.Add(Path.Member(name).ToString(), "stands twice; once is allowed");

    /// <summary>The member of this object, if it is there and not <c>null</c>.</summary>
    public bool TryMember(string name, out JsonNode member)
    {
        if (Element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null)
        {
            member = new JsonNode(value, Path.Member(name), Errors);
            return true;
        }

        member = default;
        return false;
    }

    /// <summary>The member of this object, or an error that it is missing.</summary>
    public bool Require(string name, out JsonNode member)
    {
        if (TryMember(name, out member))
        {
            return true;
        }

        Errors.Add(Path.Member(name).ToString(), "is required");
        return false;
    }

    /// <summary>The members of this object (which must be one), in the order of the body.</summary>
    public IEnumerable<(string Name, JsonNode Value)> Members()
    {
        foreach (var member in Element.EnumerateObject())
        {
            yield return (member.Name, new JsonNode(member.Value, Path.Member(member.Name), Errors));
        }
    }

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
        var index = 0;
        foreach (var item in Element.EnumerateArray())
        {
            items[index] = new JsonNode(item, Path.Item(index), Errors);
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

using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ContentJourney.Engine.Validation;

public readonly partial record struct JsonNode
{
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
    internal IReadOnlyList<string>? MembersAmong(params ReadOnlySpan<string> names)
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
        if (allowed.IsEmpty && Element.GetPropertyCount() < 2)
        {
            return;
        }

        var known = 0UL;
        HashSet<string>? others = null;
        foreach (var member in Element.EnumerateObject())
        {
            var index = IndexOf(member, allowed);
            if (index >= 0)
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

    private static int IndexOf(JsonProperty member, ReadOnlySpan<string> names)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(member);
        var isPlain = Ascii.IsValid(raw) && !raw.Contains((byte)'\\');
        for (var index = 0; index < names.Length; index++)
        {
            // Comparing bytes as they stand saves a conversion for each name.
            if (isPlain ? names[index].Length == raw.Length && Ascii.Equals(raw, names[index]) : member.NameEquals(names[index]))
            {
                return index;
            }
        }

        return -1;
    }

    private void FailTwice(string name) => Errors.Add(Path.Member(name).ToString(), "stands twice; once is allowed");

    /// <summary>The member of this object, if it is there and not <c>null</c>.</summary>
    public bool TryMember(string name, out JsonNode member)
    {
        if (Element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null)
        {
            member = new JsonNode(value, Path, name, Errors);
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
        var place = Path;
        foreach (var member in Element.EnumerateObject())
        {
            yield return (member.Name, new JsonNode(member.Value, place, member.Name, Errors));
        }
    }
}

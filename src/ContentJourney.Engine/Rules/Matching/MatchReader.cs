using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules.Matching;

/// <summary>
/// Reads the JSON of a match. What it returns may be used only when no error was added: a member that is wrong is left out.
/// </summary>
internal static class MatchReader
{
    private const int MaxNameLength = 64;

    // Their numbers are looked up in room on the stack.
    private const int MaxNames = 500;

    // A touchpoint has no more.
    private const int MaxProperties = 32;

    public static TouchpointMatch? Read(JsonNode node, RuleReading reading)
    {
        if (!node.IsObject("types", "channels", "contentStages", "contentPersonas", "contents", "properties", "valueAtLeast"))
        {
            return null;
        }

        return new TouchpointMatch(reading.Vocabulary)
        {
            Types = node.TryMember("types", out var types) ? [.. Texts(types).Select(item => reading.Type(item.Text, item.Node)).Distinct()] : null,
            Channels = node.TryMember("channels", out var channels) ? Channel(channels) : [],
            Stages = node.TryMember("contentStages", out var stages) ? Mask(stages, reading.Stage) : 0,
            Personas = node.TryMember("contentPersonas", out var personas) ? Mask(personas, reading.Persona) : 0,
            Contents = node.TryMember("contents", out var contents) ? Distinct(Texts(contents).Select(item => item.Text)) : [],
            Properties = node.TryMember("properties", out var properties) && properties.IsObject() ? Pairs(properties) : [],
            ValueAtLeast = node.TryMember("valueAtLeast", out var value) ? value.Number() : null,
        };
    }

    private static IEnumerable<(string Text, JsonNode Node)> Texts(JsonNode list)
    {
        foreach (var item in list.Items(1, MaxNames))
        {
            if (item.Text(1, MaxNameLength) is { } text)
            {
                yield return (text, item);
            }
        }
    }

    private static Named<string>[] Channel(JsonNode list) => Distinct(list.Items(1, MaxNames).Select(item => item.Alias()).OfType<string>());

    private static Named<string>[] Distinct(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Select(Named<string>.Of)];

    private static ulong Mask(JsonNode list, Func<string, JsonNode, int> numberOf)
    {
        var mask = 0UL;
        foreach (var (text, node) in Texts(list))
        {
            var number = numberOf(text, node);
            mask |= number < 0 ? 0 : 1UL << number;
        }

        return mask;
    }

    private static Named<PropertyPair>[] Pairs(JsonNode properties)
    {
        var pairs = new List<Named<PropertyPair>>();
        foreach (var (name, value) in properties.Members())
        {
            if (name.Length is 0 or > MaxNameLength)
            {
                value.Fail($"has a name of {name.Length} characters; allowed: 1 to {MaxNameLength}");
            }
            else if (value.Scalar() is { } scalar)
            {
                pairs.Add(Named<PropertyPair>.Of(new PropertyPair(name, scalar)));
            }
        }

        if (pairs.Count > MaxProperties)
        {
            properties.Fail($"has {pairs.Count} properties; allowed: 0 to {MaxProperties}");
        }

        return [.. pairs];
    }
}

using System.Text.Json;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Journeys;

/// <summary>
/// Reads a journey. Every part is read whatever is wrong with the others, so that one pass finds every error; the result
/// is dropped when there was any.
/// </summary>
internal static class JourneyReader
{
    private const int MaxAliases = 64;
    private const int MaxTypes = 1000;

    public static Journey? Read(JsonNode node, string? storedAlias)
    {
        var found = node.Errors.Found;
        if (!node.IsObject("alias", "name", "goal", "stages", "personas", "touchpointTypes", "slots"))
        {
            return null;
        }

        var alias = ReadAlias(node, storedAlias);
        var (stages, personas, types, slots) = (new UniqueAliases(), new UniqueAliases(), new UniqueAliases(), new UniqueAliases());
        var journey = new Journey
        {
            Alias = alias,
            Name = JourneyTexts.Name(node, alias),
            Stages = node.Require("stages", out var member)
                ? [.. member.Items(1, MaxAliases).Select(stage => StageReader.Read(stage, stages))]
                : [],
            Personas = node.TryMember("personas", out member)
                ? [.. member.Items(0, MaxAliases).Select(persona => PersonaReader.Read(persona, personas))]
                : [],
            TouchpointTypes = node.TryMember("touchpointTypes", out member)
                ? [.. member.Items(0, MaxTypes).Select(type => TouchpointTypeReader.Read(type, types, stages.All))]
                : [],
            Slots = node.TryMember("slots", out member) ? [.. member.Items(0, MaxAliases).Select(slots.Take)] : [],
        };
        if (node.TryMember("goal", out member))
        {
            member.IsObject();
        }

        if (node.Errors.Found > found)
        {
            return null;
        }

        return member.Element.ValueKind == JsonValueKind.Undefined ? journey : journey with { Goal = member.ToJson() };
    }

    private static string ReadAlias(JsonNode node, string? storedAlias)
    {
        if (storedAlias is null)
        {
            return node.Require("alias", out var required) ? required.Alias() ?? "" : "";
        }

        if (node.TryMember("alias", out var member) && member.Alias() is { } alias && alias != storedAlias)
        {
            member.Fail($"is '{alias}', but the journey is addressed as '{storedAlias}'; allowed: the same");
        }

        return storedAlias;
    }
}

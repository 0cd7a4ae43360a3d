using ContentJourney.Engine.Rules;
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
        var goal = node.TryMember("goal", out member) && TouchpointMatch.Read(member, VocabularyOf(stages, personas, types)) is not null && node.Errors.Found == found
            ? member.ToJson()
            : null;
        return node.Errors.Found == found ? journey with { Goal = goal } : null;
    }

    /// <summary>The aliases that were read, so that a goal is judged by them also when something else is wrong.</summary>
    private static JourneyVocabulary VocabularyOf(UniqueAliases stages, UniqueAliases personas, UniqueAliases types) => new(new Journey
    {
        Alias = "",
        Name = "",
        Stages = [.. stages.All.Select(alias => new Stage(alias, alias))],
        Personas = [.. personas.All.Select(alias => new Persona { Alias = alias, Name = alias })],
        TouchpointTypes = [.. types.All.Select(alias => new TouchpointType { Alias = alias, Name = alias })],
    });

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

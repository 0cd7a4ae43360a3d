using System.Collections.ObjectModel;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Journeys;

/// <summary>Reads a persona of a journey.</summary>
internal static class PersonaReader
{
    public static Persona Read(JsonNode node, UniqueAliases aliases)
    {
        if (!node.IsObject("alias", "name", "needs", "pains", "traits"))
        {
            return new Persona { Alias = "", Name = "" };
        }

        var alias = aliases.Of(node);
        return new Persona
        {
            Alias = alias,
            Name = JourneyTexts.Name(node, alias),
            Needs = JourneyTexts.Notes(node, "needs"),
            Pains = JourneyTexts.Notes(node, "pains"),
            Traits = node.TryMember("traits", out var traits) ? traits.ScalarMap() : ReadOnlyDictionary<string, Scalar>.Empty,
        };
    }
}

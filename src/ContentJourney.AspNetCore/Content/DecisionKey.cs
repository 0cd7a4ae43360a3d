using ContentJourney.AspNetCore.Decisions;
using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Decisions;
using ContentJourney.Engine.Validation;

namespace ContentJourney.AspNetCore.Content;

/// <summary>Reads the bounded key <c>journey~stage~persona</c> back into a decision.</summary>
internal static class DecisionKey
{
    private const string None = "-";

    /// <summary>The decision, or null and an error at <paramref name="place"/>.</summary>
    public static Decision? Read(JourneySet journeys, string key, string place, ErrorList errors)
    {
        var parts = key.Split('~');
        if (parts.Length != 3)
        {
            errors.Add(place, $"'{key}' is not a key; allowed: journey~stage~persona, with '{None}' for no persona");
            return null;
        }

        if (JourneyNames.Find(journeys, parts[0], place, errors) is not { } journey)
        {
            return null;
        }

        var stage = journey.Vocabulary.StageIndex(parts[1]);
        if (stage < 0)
        {
            errors.Add(place, JourneyNames.Unknown(parts[1], "stage", journey.Vocabulary.StageAliases));
        }

        var persona = parts[2] == None ? -1 : journey.Vocabulary.PersonaIndex(parts[2]);
        if (persona < 0 && parts[2] != None)
        {
            errors.Add(place, JourneyNames.Unknown(parts[2], "persona", [None, .. journey.Vocabulary.PersonaAliases]));
        }

        return errors.IsEmpty ? new Decision(journey.Vocabulary, stage, persona) : null;
    }
}

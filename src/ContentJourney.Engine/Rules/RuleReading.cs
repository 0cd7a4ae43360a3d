using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Rules;

/// <summary>What the readers of one rule set share: the aliases that may be named.</summary>
/// <param name="vocabulary">The journey whose aliases may be named.</param>
/// <param name="scores">The scores that conditions may name, in their order.</param>
internal sealed class RuleReading(JourneyVocabulary vocabulary, IReadOnlyList<string> scores)
{
    private readonly string[] _stages = [.. vocabulary.Journey.Stages.Select(stage => stage.Alias)];
    private readonly string[] _personas = [.. vocabulary.Journey.Personas.Select(persona => persona.Alias)];
    private readonly string[] _types =
        [.. vocabulary.Journey.TouchpointTypes.Select(type => type.Alias).Append(TouchpointTypes.ContentShown).Distinct()];

    public JourneyVocabulary Vocabulary => vocabulary;

    /// <summary>The stage's place in the journey; −1 and an error when it has none such.</summary>
    public int Stage(string alias, JsonNode place) => Known(alias, place, _stages, "stage") ? vocabulary.StageIndex(alias) : -1;

    /// <summary>The persona's number; −1 and an error when the journey has none such.</summary>
    public int Persona(string alias, JsonNode place) => Known(alias, place, _personas, "persona") ? vocabulary.PersonaIndex(alias) : -1;

    /// <summary>The type's number; −1 and an error when the journey has none such.</summary>
    public int Type(string alias, JsonNode place) => Known(alias, place, _types, "touchpoint type") ? vocabulary.TypeIndex(alias) : -1;

    /// <summary>The score's place in the rule set; −1 and an error when it has none such.</summary>
    public int Score(JsonNode node)
    {
        var alias = node.OneOf(scores, "score");
        for (var i = 0; i < scores.Count; i++)
        {
            if (scores[i] == alias)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Known(string alias, JsonNode place, string[] allowed, string what)
    {
        if (Array.IndexOf(allowed, alias) >= 0)
        {
            return true;
        }

        place.Fail(allowed.Length == 0
            ? $"'{alias}' is not a known {what}; the journey has none"
            : $"'{alias}' is not a known {what}; allowed: {string.Join(", ", allowed)}");
        return false;
    }
}

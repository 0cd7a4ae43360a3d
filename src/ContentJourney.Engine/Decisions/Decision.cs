using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Decisions;

/// <summary>Stage and persona of one visitor at one instant under one rule set.</summary>
/// <param name="Vocabulary">The journey.</param>
/// <param name="StageIndex">The stage's place in the journey, from 0.</param>
/// <param name="PersonaIndex">The persona's number, or −1 for none.</param>
public readonly record struct Decision(JourneyVocabulary Vocabulary, int StageIndex, int PersonaIndex)
{
    /// <summary>Alias of the stage.</summary>
    public string Stage => Vocabulary.Journey.Stages[StageIndex].Alias;

    /// <summary>Alias of the persona, or null.</summary>
    public string? Persona => PersonaIndex < 0 ? null : Vocabulary.Journey.Personas[PersonaIndex].Alias;

    /// <summary>The bounded key <c>journey~stage~persona</c>, <c>-</c> where there is no persona.</summary>
    public string Key => Vocabulary.Key(StageIndex, PersonaIndex);
}

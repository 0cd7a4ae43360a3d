using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Umbraco.Tags;

namespace ContentJourney.Umbraco.Delivery;

/// <summary>Which names a query may ask for: those of any journey, now or once, since content may still carry the latter.</summary>
internal sealed class TagNames(IJourneyRegistry journeys, FormerAliases former)
{
    public bool IsStage(string name) => journeys.Current.Journeys.Any(journey =>
        journey.Value.Vocabulary.StageIndex(name) >= 0 || former.Stages(journey.Key).Contains(name));

    public bool IsPersona(string name) => journeys.Current.Journeys.Any(journey =>
        journey.Value.Vocabulary.PersonaIndex(name) >= 0 || former.Personas(journey.Key).Contains(name));

    public bool IsSlot(string name) => journeys.Current.Journeys.Any(journey =>
        journey.Value.Vocabulary.SlotIndex(name) >= 0 || former.Slots(journey.Key).Contains(name));
}

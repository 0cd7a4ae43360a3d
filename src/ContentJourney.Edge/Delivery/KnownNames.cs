using ContentJourney.AspNetCore.Journeys;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Delivery;

/// <summary>The stages, personas and slots that an option may name: those of the journeys, and those that content is tagged with.</summary>
internal sealed class KnownNames(JourneySet journeys, DeliveryContent content)
{
    /// <summary>Adds an error for each value that is no stage.</summary>
    public void CheckStages(FilterValues values, string place, ErrorList errors) => Check(
        values, place, "stage", journeys.Journeys.Values.SelectMany(active => active.Journey.Stages).Select(stage => stage.Alias), content.Tagged.Stages, errors);

    /// <summary>Adds an error for each value that is no persona.</summary>
    public void CheckPersonas(FilterValues values, string place, ErrorList errors) => Check(
        values, place, "persona", journeys.Journeys.Values.SelectMany(active => active.Journey.Personas).Select(persona => persona.Alias), content.Tagged.Personas, errors);

    /// <summary>Adds an error for each value that is no slot.</summary>
    public void CheckSlots(FilterValues values, string place, ErrorList errors) => Check(
        values, place, "slot", journeys.Journeys.Values.SelectMany(active => active.Journey.Slots), content.Tagged.Slots, errors);

    private static void Check(
        FilterValues values, string place, string what, IEnumerable<string> ofJourneys, IReadOnlySet<string> ofContent, ErrorList errors)
    {
        var known = ofJourneys.Union(ofContent).ToList();
        foreach (var value in values.Values.Where(value => !known.Contains(value)))
        {
            errors.Add(place, $"'{value}' is not a known {what}; {(known.Count == 0 ? "there is none" : $"allowed: {string.Join(", ", known)}")}");
        }
    }
}

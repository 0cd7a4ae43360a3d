using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Delivery;

/// <summary>An option by tags, such as <c>persona:family</c>, of <c>filter</c> or <c>fetch</c>.</summary>
internal static class TagFilter
{
    /// <summary>The filter; null where the option is not about tags. A name that nobody knows is added to the errors.</summary>
    /// <param name="option">The option.</param>
    /// <param name="place">The parameter that has it.</param>
    /// <param name="known">The names that may be asked for.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static Predicate<DeliveryItem>? Read(string option, string place, KnownNames known, ErrorList errors)
    {
        if (FilterValues.Read(option, "journeyStage") is { } stages)
        {
            known.CheckStages(stages, place, errors);
            return item => stages.Pass(stage => item.Tags?.Stages.Contains(stage) == true);
        }

        if (FilterValues.Read(option, "persona") is { } personas)
        {
            known.CheckPersonas(personas, place, errors);
            return item => personas.Pass(persona => item.Tags?.Personas.Contains(persona) == true);
        }

        if (FilterValues.Read(option, "slot") is { } slots)
        {
            known.CheckSlots(slots, place, errors);
            return item => slots.Pass(slot => item.Tags?.Slots.Contains(slot) == true);
        }

        return null;
    }
}

using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Delivery;

/// <summary>A <c>filter</c> option: which items to keep.</summary>
internal static class DeliveryFilter
{
    /// <summary>The filter; null where there is no such option or its value is wrong, which is added to the errors.</summary>
    public static Predicate<DeliveryItem>? Read(string filter, KnownNames known, ErrorList errors) =>
        ReadText(filter)
        ?? ReadTags(filter, known, errors)
        ?? DateFilter.Read(filter, "createDate", item => item.CreateDate, errors)
        ?? DateFilter.Read(filter, "updateDate", item => item.UpdateDate, errors);

    private static Predicate<DeliveryItem>? ReadText(string filter)
    {
        if (FilterValues.Read(filter, "contentType") is { } types)
        {
            return item => types.Pass(type => type == item.ContentType);
        }

        if (FilterValues.Read(filter, "name") is { } names)
        {
            return item => names.Pass(name => item.Name.Contains(name, StringComparison.OrdinalIgnoreCase));
        }

        return null;
    }

    private static Predicate<DeliveryItem>? ReadTags(string filter, KnownNames known, ErrorList errors)
    {
        if (FilterValues.Read(filter, "journeyStage") is { } stages)
        {
            known.CheckStages(stages, errors);
            return item => stages.Pass(stage => item.Tags?.Stages.Contains(stage) == true);
        }

        if (FilterValues.Read(filter, "persona") is { } personas)
        {
            known.CheckPersonas(personas, errors);
            return item => personas.Pass(persona => item.Tags?.Personas.Contains(persona) == true);
        }

        if (FilterValues.Read(filter, "slot") is { } slots)
        {
            known.CheckSlots(slots, errors);
            return item => slots.Pass(slot => item.Tags?.Slots.Contains(slot) == true);
        }

        return null;
    }
}

using Umbraco.Cms.Core.DeliveryApi;

namespace ContentJourney.Umbraco.Delivery;

/// <summary>
/// A filter on tags. An unknown name is not handled, which the CMS answers with 400: silently finding nothing would hide the
/// mistake. The values are those of the request alone, so that answers may be cached by URL.
/// </summary>
internal abstract class TagFilter(string name, string field, Func<string, bool> isKnown) : IFilterHandler
{
    public bool CanHandle(string query) => TagQuery.Read(query, name, isKnown) is not null;

    public FilterOption BuildFilterOption(string filter)
    {
        var query = TagQuery.Read(filter, name, isKnown) ?? throw new ArgumentException("The filter is not handled here.", nameof(filter));
        return new FilterOption
        {
            FieldName = field,
            Values = query.Values,
            Operator = query.IsNegated ? FilterOperation.IsNot : FilterOperation.Is,
        };
    }
}

/// <summary><c>filter=journeyStage:consideration</c>.</summary>
internal sealed class StageFilter(TagNames names) : TagFilter("journeyStage", TagFields.Stage, names.IsStage);

/// <summary><c>filter=persona:family</c>.</summary>
internal sealed class PersonaFilter(TagNames names) : TagFilter("persona", TagFields.Persona, names.IsPersona);

/// <summary><c>filter=slot:hero</c>.</summary>
internal sealed class SlotFilter(TagNames names) : TagFilter("slot", TagFields.Slot, names.IsSlot);

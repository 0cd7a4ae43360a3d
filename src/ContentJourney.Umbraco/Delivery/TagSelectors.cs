using Umbraco.Cms.Core.DeliveryApi;

namespace ContentJourney.Umbraco.Delivery;

/// <summary>A selector on tags: the content that has any of several. An unknown name is not handled, which the CMS answers with 400.</summary>
internal abstract class TagSelector(string name, string field, Func<string, bool> isKnown) : ISelectorHandler
{
    public bool CanHandle(string query) => Read(query) is not null;

    public SelectorOption BuildSelectorOption(string selector) => new()
    {
        FieldName = field,
        Values = Read(selector)?.Values ?? throw new ArgumentException("The selector is not handled here.", nameof(selector)),
    };

    // A selector says what to begin with; what to leave out is a filter's.
    private TagQuery? Read(string query) => TagQuery.Read(query, name, isKnown) is { IsNegated: false } tags ? tags : null;
}

/// <summary><c>fetch=journeyStage:consideration</c>.</summary>
internal sealed class StageSelector(TagNames names) : TagSelector("journeyStage", TagFields.Stage, names.IsStage);

/// <summary><c>fetch=persona:family</c>.</summary>
internal sealed class PersonaSelector(TagNames names) : TagSelector("persona", TagFields.Persona, names.IsPersona);

/// <summary><c>fetch=slot:hero</c>.</summary>
internal sealed class SlotSelector(TagNames names) : TagSelector("slot", TagFields.Slot, names.IsSlot);

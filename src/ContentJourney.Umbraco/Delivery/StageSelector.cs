using Umbraco.Cms.Core.DeliveryApi;

namespace ContentJourney.Umbraco.Delivery;

/// <summary><c>fetch=journeyStage:consideration</c>: the content of a stage, or of any of several.</summary>
internal sealed class StageSelector(TagNames names) : ISelectorHandler
{
    public bool CanHandle(string query) => Read(query) is not null;

    public SelectorOption BuildSelectorOption(string selector) => new()
    {
        FieldName = TagFields.Stage,
        Values = Read(selector)?.Values ?? throw new ArgumentException("The selector is not handled here.", nameof(selector)),
    };

    // A selector says what to begin with; what to leave out is a filter's.
    private TagQuery? Read(string query) => TagQuery.Read(query, "journeyStage", names.IsStage) is { IsNegated: false } stages ? stages : null;
}

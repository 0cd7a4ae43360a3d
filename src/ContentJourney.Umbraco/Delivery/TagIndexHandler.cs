using ContentJourney.Umbraco.Tags;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;

namespace ContentJourney.Umbraco.Delivery;

/// <summary>Puts the tags of content into the Delivery API's index.</summary>
internal sealed class TagIndexHandler : IContentIndexHandler
{
    public IEnumerable<IndexField> GetFields() =>
    [
        Field(TagFields.Stage, FieldType.StringRaw),
        Field(TagFields.Persona, FieldType.StringRaw),
        Field(TagFields.Slot, FieldType.StringRaw),
        Field(TagFields.Priority, FieldType.Number),
    ];

    public IEnumerable<IndexFieldValue> GetFieldValues(IContent content, string? culture) => TagsReader.Read(content, culture) is { } tags
        ?
        [
            Value(TagFields.Stage, tags.Stages),
            Value(TagFields.Persona, tags.Personas),
            Value(TagFields.Slot, tags.Slots),
            Value(TagFields.Priority, [tags.Priority]),
        ]
        : [];

    private static IndexField Field(string name, FieldType type) => new() { FieldName = name, FieldType = type, VariesByCulture = true };

    private static IndexFieldValue Value(string name, IEnumerable<object> values) => new() { FieldName = name, Values = values };
}

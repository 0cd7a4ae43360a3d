using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace ContentJourney.Umbraco.Tags;

/// <summary>Takes tags from the backoffice: checked, in one form, and with the journey they are for.</summary>
internal sealed class TagsValueEditor : DataValueEditor
{
    public TagsValueEditor(
        IShortStringHelper strings, IJsonSerializer json, IIOHelper files, DataEditorAttribute attribute, TagsValidator validator)
        : base(strings, json, files, attribute) => Validators.Add(validator);

    /// <summary>
    /// The text to store. The CMS also stores values whose errors it reported: one that cannot be read is stored as it came,
    /// so that nothing an editor wrote is lost.
    /// </summary>
    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (TagsValue.Parse(editorValue.Value) is not { } tags)
        {
            return base.FromEditor(editorValue, currentValue);
        }

        var journey = TagsConfiguration.JourneyOf(editorValue.DataTypeConfiguration);
        return TagsValue.Format(TagsValue.NamesJourney(editorValue.Value!) ? tags : tags with { Journey = journey });
    }
}

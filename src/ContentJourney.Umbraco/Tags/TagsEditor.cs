using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace ContentJourney.Umbraco.Tags;

/// <summary>The property editor with which editors tag content for one journey.</summary>
[DataEditor(EditorAlias, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class TagsEditor(IDataValueEditorFactory factory, IIOHelper files) : DataEditor(factory)
{
    /// <summary>The alias that data types name.</summary>
    public const string EditorAlias = "ContentJourney.Tags";

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<TagsValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new TagsConfigurationEditor(files);
}

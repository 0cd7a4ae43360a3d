using ContentJourney.Umbraco.Tags;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace ContentJourney.Umbraco.Installation;

/// <summary>
/// Makes the data type "Journey tags" and the composition "Journey targeting". Their keys are fixed, so that nodes that start at
/// the same time make one of each.
/// </summary>
internal sealed class SchemaStep(
    IDataTypeService dataTypes,
    IContentTypeService contentTypes,
    PropertyEditorCollection editors,
    IConfigurationEditorJsonSerializer serializer,
    IShortStringHelper strings) : IInstallationStep
{
    private const string EditorUi = "ContentJourney.PropertyEditorUi.Tags";
    private const string GroupAlias = "journey";

    public string Mark => "ContentJourney.Installed.Schema";

    public async Task InstallAsync()
    {
        var dataType = await dataTypes.GetAsync(JourneySchema.DataTypeKey) ?? await CreateDataTypeAsync();
        if (await contentTypes.GetAsync(JourneySchema.CompositionKey) is null && contentTypes.Get(JourneySchema.CompositionAlias) is null)
        {
            await CreateCompositionAsync(dataType);
        }
    }

    private async Task<IDataType> CreateDataTypeAsync()
    {
        var dataType = new DataType(editors[TagsEditor.EditorAlias], serializer)
        {
            Key = JourneySchema.DataTypeKey,
            Name = "Journey tags",
            EditorUiAlias = EditorUi,
            DatabaseType = ValueStorageType.Ntext,
            ConfigurationData = new Dictionary<string, object> { ["journey"] = Engine.Journeys.Journey.DefaultAlias },
        };
        var created = await dataTypes.CreateAsync(dataType, Constants.Security.SuperUserKey);
        return created.Success
            ? created.Result
            : throw new InvalidOperationException($"The data type '{dataType.Name}' could not be made: {created.Status}.");
    }

    private async Task CreateCompositionAsync(IDataType dataType)
    {
        var composition = new ContentType(strings, Constants.System.Root)
        {
            Key = JourneySchema.CompositionKey,
            Alias = JourneySchema.CompositionAlias,
            Name = "Journey targeting",
            Description = "Add it as a composition to document types whose content is for visitors of certain stages, personas and slots.",
            Icon = "icon-target",
        };
        // Invariant: tags hold for all cultures. Who needs other tags in another culture makes a property that varies.
        var tags = new PropertyType(strings, dataType, JourneySchema.TagsProperty)
        {
            Name = "Journey tags",
            Description = "For whom this content is.",
            Variations = ContentVariation.Nothing,
        };
        composition.AddPropertyType(tags, GroupAlias, "Journey");
        composition.PropertyGroups[GroupAlias].Type = PropertyGroupType.Tab;
        var created = await contentTypes.CreateAsync(composition, Constants.Security.SuperUserKey);
        if (!created.Success)
        {
            throw new InvalidOperationException($"The document type '{composition.Name}' could not be made: {created.Result}.");
        }
    }
}

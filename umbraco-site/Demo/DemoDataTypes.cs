using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace ContentJourney.Site.Demo;

/// <summary>Finds the data types that every site has, and makes the two that the shop needs besides.</summary>
internal sealed class DemoDataTypes(IDataTypeService dataTypes, PropertyEditorCollection editors, IConfigurationEditorJsonSerializer serializer)
{
    public async Task<IDataType> ForAsync(PropertyKind kind) => kind switch
    {
        PropertyKind.Line => await FindAsync(Constants.DataTypes.Guids.TextstringGuid),
        PropertyKind.Text => await FindAsync(Constants.DataTypes.Guids.TextareaGuid),
        PropertyKind.RichText => await FindAsync(Constants.DataTypes.Guids.RichtextEditorGuid),
        PropertyKind.Picture => await FindAsync(Constants.DataTypes.Guids.MediaPicker3Guid),
        PropertyKind.Links => await FindAsync(Constants.DataTypes.Guids.RelatedLinksGuid),
        PropertyKind.Number => await FindAsync(Constants.DataTypes.Guids.NumericGuid),
        PropertyKind.Decimal => await MakeAsync(
            DemoKeys.Decimal, "Decimal", Constants.PropertyEditors.Aliases.Decimal, "Umb.PropertyEditorUi.Decimal", ValueStorageType.Decimal,
            new Dictionary<string, object> { ["step"] = 0.1m }),
        _ => await MakeAsync(
            DemoKeys.Specifications, "Specifications", Constants.PropertyEditors.Aliases.BlockList, "Umb.PropertyEditorUi.BlockList", ValueStorageType.Ntext,
            new Dictionary<string, object> { ["blocks"] = new[] { new { contentElementTypeKey = DemoKeys.Specification } } }),
    };

    private async Task<IDataType> FindAsync(Guid key) =>
        await dataTypes.GetAsync(key) ?? throw new InvalidOperationException($"The site has no data type {key}, which every new one has.");

    private async Task<IDataType> MakeAsync(
        Guid key, string name, string editor, string ui, ValueStorageType storage, IDictionary<string, object> configuration)
    {
        if (await dataTypes.GetAsync(key) is { } present)
        {
            return present;
        }

        var dataType = new DataType(editors[editor], serializer)
        {
            Key = key,
            Name = name,
            EditorUiAlias = ui,
            DatabaseType = storage,
            ConfigurationData = configuration,
        };
        var made = await dataTypes.CreateAsync(dataType, Constants.Security.SuperUserKey);
        Refused.Unless(made.Success, $"the data type '{name}'", made.Status);
        return made.Result;
    }
}

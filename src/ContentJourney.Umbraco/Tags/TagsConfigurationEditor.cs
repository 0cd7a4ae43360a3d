using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace ContentJourney.Umbraco.Tags;

/// <summary>Reads and writes the configuration of a data type.</summary>
internal sealed class TagsConfigurationEditor(IIOHelper files) : ConfigurationEditor<TagsConfiguration>(files);

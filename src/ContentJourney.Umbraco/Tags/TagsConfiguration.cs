using Umbraco.Cms.Core.PropertyEditors;

namespace ContentJourney.Umbraco.Tags;

/// <summary>What a data type of the tags editor is set to.</summary>
public sealed class TagsConfiguration
{
    /// <summary>Alias of the journey whose stages, personas and slots are offered.</summary>
    /// <value>The default is <c>default</c>.</value>
    [ConfigurationField("journey")]
    public string Journey { get; set; } = Engine.Journeys.Journey.DefaultAlias;

    /// <summary>The journey that a data type's configuration names.</summary>
    internal static string JourneyOf(object? configuration) =>
        configuration is TagsConfiguration { Journey: { Length: > 0 } alias } ? alias : Engine.Journeys.Journey.DefaultAlias;
}

namespace ContentJourney.Umbraco.Installation;

/// <summary>What the package adds to a site's schema at its first start, once: people may rename, move and delete it.</summary>
public static class JourneySchema
{
    /// <summary>Alias of the property that holds the tags.</summary>
    public const string TagsProperty = "journeyTags";

    /// <summary>Alias of the document type "Journey targeting", which others take up as a composition.</summary>
    public const string CompositionAlias = "journeyTargeting";

    /// <summary>Key of the data type "Journey tags".</summary>
    public static Guid DataTypeKey { get; } = new("c1b3f6c4-0a6e-4d0a-9b0e-6d1c7a3f5e01");

    /// <summary>Key of the document type "Journey targeting".</summary>
    public static Guid CompositionKey { get; } = new("c1b3f6c4-0a6e-4d0a-9b0e-6d1c7a3f5e02");
}

namespace ContentJourney.Storage.Configuration;

/// <summary>Where the store keeps its data; under <c>ContentJourney</c> (environment: <c>ContentJourney__…</c>).</summary>
public sealed class StorageOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "ContentJourney";

    /// <summary>
    /// The folder of <c>contentjourney.db</c>, made if it is missing; relative paths start at the content root. The
    /// process must be allowed to write there, and it must be a local disk: the store's locks do not work over a network share.
    /// </summary>
    /// <value>The default is <c>data</c>.</value>
    public string DataDirectory { get; set; } = "data";
}

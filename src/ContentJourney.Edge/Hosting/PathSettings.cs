namespace ContentJourney.Edge.Hosting;

/// <summary>Paths among the settings.</summary>
internal static class PathSettings
{
    /// <summary>The setting that names the data directory.</summary>
    public const string DataDirectory = "ContentJourney:DataDirectory";

    /// <summary>Makes the data directory a full path from the caller's folder, as people type it, not from the program's.</summary>
    public static void ResolveFromCallersFolder(IConfigurationManager configuration)
    {
        if (configuration[DataDirectory] is { Length: > 0 } path)
        {
            configuration[DataDirectory] = Path.GetFullPath(path);
        }
    }
}

namespace ContentJourney.Edge.Hosting;

/// <summary>Paths among the settings.</summary>
internal static class PathSettings
{
    /// <summary>Makes the data directory a full path from the caller's folder, as people type it, not from the program's.</summary>
    public static void ResolveFromCallersFolder(IConfigurationManager configuration)
    {
        const string Setting = "ContentJourney:DataDirectory";
        if (configuration[Setting] is { Length: > 0 } path)
        {
            configuration[Setting] = Path.GetFullPath(path);
        }
    }
}

namespace ContentJourney.Edge.Hosting;

/// <summary>Where the host's own files (website, sample) are, and by default its data.</summary>
internal static class AppFolder
{
    /// <summary>
    /// The folder of the program; run from a build in the source tree, the project's folder: what is built anew or cleaned
    /// there must not take the data with it.
    /// </summary>
    public static string Find()
    {
        var program = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        for (var folder = Directory.GetParent(program); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == "bin")
            {
                var project = folder.Parent?.FullName;
                return project is not null && File.Exists(Path.Combine(project, "ContentJourney.Edge.csproj")) ? project : program;
            }
        }

        return program;
    }
}

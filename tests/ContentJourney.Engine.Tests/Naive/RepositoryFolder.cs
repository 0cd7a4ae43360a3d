namespace ContentJourney.Engine.Tests.Naive;

/// <summary>Finds what lies in and beside the repository, from wherever the tests run.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder of <c>ContentJourney.sln</c>.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The conformance cases.</summary>
    public static string Conformance => Path.Combine(Root, "tests", "conformance");

    /// <summary>A file of real histories beside the repository.</summary>
    public static string Data(string file) => Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", file));

    private static string Find(string folder)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
            if (File.Exists(Path.Combine(parent.FullName, "ContentJourney.sln"))) return parent.FullName;
        throw new DirectoryNotFoundException($"No ContentJourney.sln in {folder} or above it.");
    }
}

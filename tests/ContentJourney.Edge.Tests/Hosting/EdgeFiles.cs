using System.Reflection;

namespace ContentJourney.Edge.Tests.Hosting;

/// <summary>Where the program under test, its sample and the real data are.</summary>
internal static class EdgeFiles
{
    /// <summary>The built program.</summary>
    public static string Program { get; } = Metadata("EdgeProgram");

    /// <summary>A file of the sample.</summary>
    public static string Sample(string name) => Path.Combine(Metadata("EdgeProject"), "Sample", name);

    /// <summary>A file of real data beside the repository.</summary>
    public static string Shared(string name) => Path.GetFullPath(Path.Combine(Metadata("EdgeProject"), "../../../shared/data", name));

    /// <summary>Paths of the files that the demo website serves.</summary>
    public static IReadOnlyList<string> OfTheWebsite()
    {
        var root = Path.Combine(Metadata("EdgeProject"), "wwwroot");
        return [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file))];
    }

    private static string Metadata(string key) =>
        typeof(EdgeFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

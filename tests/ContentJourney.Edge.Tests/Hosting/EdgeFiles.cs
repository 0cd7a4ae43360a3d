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

    private static string Metadata(string key) =>
        typeof(EdgeFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

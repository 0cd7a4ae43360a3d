using System.Reflection;

namespace ContentJourney.Packaging.Tests.Packing;

/// <summary>Where the sources and the restored packages lie.</summary>
internal static class Places
{
    public static string Project { get; } = Path.GetFullPath(Path.Combine(Metadata("RepositoryRoot"), "src", "ContentJourney.Umbraco"));

    /// <summary>The assembly that a version of the CMS runs.</summary>
    public static string Core(string version) =>
        Path.Combine(Metadata("NuGetPackageRoot"), "umbraco.cms.core", version, "lib", "net10.0", "Umbraco.Core.dll");

    private static string Metadata(string key) =>
        typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

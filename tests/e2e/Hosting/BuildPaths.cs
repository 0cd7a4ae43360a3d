using System.Reflection;

namespace ContentJourney.E2E.Tests.Hosting;

/// <summary>Places that the build wrote into this assembly.</summary>
internal static class BuildPaths
{
    public static string EdgeProgram => Find("EdgeProgram");

    public static string Repository => Find("Repository");

    public static string Axe => Path.Combine(Find("NodeModules"), "axe-core", "axe.min.js");

    private static string Find(string name) =>
        Path.GetFullPath(typeof(BuildPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!);
}

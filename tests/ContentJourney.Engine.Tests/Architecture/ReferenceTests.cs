using System.Xml.Linq;
using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Tests.Architecture;

public sealed class ReferenceTests
{
    /// <summary>Which projects and which packages (by the beginning of their names) each project may use.</summary>
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new(StringComparer.Ordinal)
    {
        ["ContentJourney.Engine"] = ([], []),
        ["ContentJourney.Storage"] = (["ContentJourney.Engine"], ["Microsoft.Data.Sqlite", "Npgsql"]),
        ["ContentJourney.AspNetCore"] = (["ContentJourney.Engine"], ["Microsoft."]),
        ["ContentJourney.Umbraco"] = (["ContentJourney.AspNetCore", "ContentJourney.Storage"], ["Umbraco.Cms.", "Microsoft.Data.Sqlite", "Microsoft.FeatureManagement.AspNetCore", "Npgsql"]),
        ["ContentJourney.Edge"] =
            (["ContentJourney.AspNetCore", "ContentJourney.Storage"], ["Microsoft.AspNetCore.", "Microsoft.Bcl.Cryptography", "OpenTelemetry.", "Spectre.Console", "System.CommandLine"]),
    };

    [Fact]
    public void Engine_ReferencesTheBaseClassLibraryAlone() => Assert.All(
        typeof(Journey).Assembly.GetReferencedAssemblies(),
        assembly => Assert.Matches(@"^System(\..+)?$", assembly.Name));

    [Fact]
    public void Projects_ReferenceOnlyWhatTheShapeAllows()
    {
        var projects = Repository.Files("src", ".csproj");
        Assert.NotEmpty(projects);
        Assert.All(projects, project =>
        {
            Assert.True(
                Allowed.TryGetValue(Path.GetFileNameWithoutExtension(project), out var allowed),
                $"{project} has no place in the shape: add it to {nameof(ReferenceTests)} with what it may reference.");
            Assert.All(References(project, "ProjectReference"), reference => Assert.Contains(reference, allowed.Projects));
            Assert.All(References(project, "PackageReference"), reference =>
                Assert.Contains(allowed.Packages, package => reference.StartsWith(package, StringComparison.Ordinal)));
        });
    }

    private static string[] References(string project, string element) =>
    [
        .. XDocument.Parse(Repository.Read(project)).Descendants(element)
            .Select(reference => reference.Attribute("Include")?.Value)
            .OfType<string>()
            .Select(include => element == "ProjectReference" ? Path.GetFileNameWithoutExtension(include.Replace('\\', '/')) : include),
    ];
}

using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ContentJourney.Packaging.Tests.Packing;

namespace ContentJourney.Packaging.Tests.Contents;

[Collection(PackagesCollection.Name)]
public sealed class DependencyTests(Packages packages)
{
    // What Microsoft.Data.Sqlite itself depends on.
    private const string BelowSqlite = "SQLitePCLRaw.core";

    // What Microsoft.FeatureManagement.AspNetCore itself depends on.
    private const string BelowFlags = "Microsoft.FeatureManagement";

    private static readonly string[] s_shared = [FolderOf(typeof(object)), FolderOf(typeof(Microsoft.AspNetCore.Http.HttpContext))];

    [Theory]
    [InlineData(Packages.Floor17, "[17.6.2, 18.0.0)")]
    [InlineData(Packages.Floor18, "[18.3.1, 19.0.0)")]
    public void WholeCms_IsLiftedToTheFloor_WithinItsMajor(string umbraco, string range)
    {
        var dependencies = packages.For(umbraco).Dependencies;

        Assert.Equal(range, dependencies["Umbraco.Cms.Core"]);
        Assert.Equal(range, dependencies["Umbraco.Cms.Web.Website"]);
    }

    [Theory]
    [InlineData(Packages.Floor17)]
    [InlineData(Packages.Floor18)]
    public void NothingUnpublished_IsAskedFor(string umbraco) =>
        Assert.DoesNotContain(packages.For(umbraco).Dependencies.Keys, id => id.StartsWith("ContentJourney", StringComparison.Ordinal));

    [Theory]
    [InlineData(Packages.Floor17)]
    [InlineData(Packages.Floor18)]
    public void Assemblies_AreTheProductsOwn_AndNoOthers(string umbraco)
    {
        string[] own = ["AspNetCore", "Engine", "Storage", "Umbraco"];

        Assert.Equal(own.Select(name => $"lib/net10.0/ContentJourney.{name}.dll"), packages.For(umbraco).Assemblies.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Packages.Floor17)]
    [InlineData(Packages.Floor18)]
    public void EveryReferencedAssembly_ComesWithTheFramework_ThePackage_OrADependency(string umbraco)
    {
        var package = packages.For(umbraco);
        var present = package.Assemblies.Select(Path.GetFileNameWithoutExtension)
            .Concat(package.Dependencies.Keys)
            .Concat(["Umbraco.Core", BelowSqlite, BelowFlags]).ToHashSet();
        var asked = package.Assemblies.SelectMany(assembly => References(package.Read(assembly))).Distinct().ToArray();

        Assert.Contains("Umbraco.Core", asked);
        Assert.All(asked, name => Assert.True(
            present.Contains(name) || s_shared.Any(folder => File.Exists(Path.Combine(folder, name + ".dll"))),
            $"{name} comes from no dependency of the package."));
    }

    private static string FolderOf(Type type) => Path.GetDirectoryName(type.Assembly.Location)!;

    private static string[] References(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}

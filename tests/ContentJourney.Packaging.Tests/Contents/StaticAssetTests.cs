using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ContentJourney.Packaging.Tests.Packing;

namespace ContentJourney.Packaging.Tests.Contents;

[Collection(PackagesCollection.Name)]
public sealed partial class StaticAssetTests(Packages packages)
{
    private const string Folder = "staticwebassets/App_Plugins/ContentJourney/";

    [Theory]
    [InlineData(Packages.Floor17)]
    [InlineData(Packages.Floor18)]
    public void Manifest_LiesWhereTheCmsLooks_WithThePackagesVersion(string umbraco)
    {
        var package = packages.For(umbraco);

        var manifest = Manifest(package);

        Assert.Equal("ContentJourney", manifest.GetProperty("name").GetString());
        Assert.Equal(package.Text("version"), manifest.GetProperty("version").GetString());
    }

    [Theory]
    [InlineData(Packages.Floor17)]
    [InlineData(Packages.Floor18)]
    public void EveryFileThatTheManifestNames_AndThatAScriptImports_IsThere(string umbraco)
    {
        var package = packages.For(umbraco);
        var named = Texts(Manifest(package)).Where(text => text.StartsWith("/App_Plugins/", StringComparison.Ordinal))
            .Select(path => $"staticwebassets{path}").ToArray();
        var imported = package.Files.Where(file => file.StartsWith(Folder, StringComparison.Ordinal) && file.EndsWith(".js", StringComparison.Ordinal))
            .SelectMany(file => Imports(file, Encoding.UTF8.GetString(package.Read(file)))).ToArray();

        Assert.NotEmpty(named);
        Assert.All(named.Concat(imported), file => Assert.Contains(file, package.Files));
    }

    [Theory]
    [InlineData(Packages.Floor17)]
    [InlineData(Packages.Floor18)]
    public void Site_ServesThem_AlsoWhenAnotherPackageBringsThisOne(string umbraco) =>
        Assert.All(
            ["build/ContentJourney.Umbraco.props", "build/Microsoft.AspNetCore.StaticWebAssets.props", "buildTransitive/ContentJourney.Umbraco.props"],
            file => Assert.Contains(file, packages.For(umbraco).Files));

    private static JsonElement Manifest(PackedPackage package) => JsonElement.Parse(package.Read(Folder + "umbraco-package.json"));

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    private static IEnumerable<string> Imports(string file, string script)
    {
        var root = new Uri("package:///");
        return RelativeImport().Matches(script).Select(match => new Uri(new Uri(root, file), match.Groups[1].Value).AbsolutePath.TrimStart('/'));
    }

    [GeneratedRegex("""\b(?:from|import)\s*\(?\s*["'](\.{1,2}/[^"']+\.js)["']""")]
    private static partial Regex RelativeImport();
}

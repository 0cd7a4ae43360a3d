namespace ContentJourney.Packaging.Tests.Packing;

/// <summary>Both packages, packed once for all tests.</summary>
public sealed class Packages : IAsyncLifetime
{
    /// <summary>The versions of the CMS whose Core the packages are compiled against.</summary>
    internal const string Floor17 = "17.6.2";

    internal const string Floor18 = "18.3.1";

    private readonly Dictionary<string, PackedPackage> _packages = [];

    internal PackedPackage For(string umbracoVersion) => _packages[umbracoVersion];

    public async Task InitializeAsync()
    {
        foreach (var version in (string[])[Floor17, Floor18])
        {
            var directory = Directory.CreateTempSubdirectory("contentjourney-pack-");
            try
            {
                await DotnetPack.RunAsync(version, directory.FullName);
                _packages[version] = PackedPackage.Open(Assert.Single(directory.GetFiles("*.nupkg")).FullName);
            }
            finally
            {
                directory.Delete(recursive: true);
            }
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

[CollectionDefinition(Name)]
public sealed class PackagesCollection : ICollectionFixture<Packages>
{
    public const string Name = "packages";
}

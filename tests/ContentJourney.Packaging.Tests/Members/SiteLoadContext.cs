using System.Reflection;
using System.Runtime.Loader;
using ContentJourney.Packaging.Tests.Packing;

namespace ContentJourney.Packaging.Tests.Members;

/// <summary>The assemblies of a package beside the Core of one version of the CMS, as the runtime of a site binds them.</summary>
internal sealed class SiteLoadContext(PackedPackage package, string umbracoVersion) : AssemblyLoadContext(isCollectible: true)
{
    public Assembly Package => LoadFromAssemblyName(new AssemblyName("ContentJourney.Umbraco"));

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == "Umbraco.Core")
        {
            return LoadFromAssemblyPath(Places.Core(umbracoVersion));
        }

        var file = $"lib/net10.0/{assemblyName.Name}.dll";
        return package.Files.Contains(file) ? LoadFromStream(new MemoryStream(package.Read(file))) : null;
    }
}

using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using ContentJourney.Packaging.Tests.Packing;

namespace ContentJourney.Packaging.Tests.Contents;

[Collection(PackagesCollection.Name)]
public sealed class DocumentationTests(Packages packages)
{
    [Theory]
    [InlineData(Packages.Floor17)]
    [InlineData(Packages.Floor18)]
    public void EveryPublicType_IsDescribedBesideItsAssembly(string umbraco)
    {
        var package = packages.For(umbraco);

        Assert.All(package.Assemblies, assembly =>
        {
            var xml = XDocument.Load(new MemoryStream(package.Read(Path.ChangeExtension(assembly, ".xml"))));
            var described = xml.Descendants("member").Select(member => member.Attribute("name")!.Value).ToHashSet();
            var types = PublicTypes(package.Read(assembly));

            Assert.NotEmpty(types);
            Assert.All(types, type => Assert.Contains($"T:{type}", described));
        });
    }

    private static string[] PublicTypes(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"),
        ];
    }
}

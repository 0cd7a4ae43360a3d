using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ContentJourney.Packaging.Tests.Packing;

namespace ContentJourney.Packaging.Tests.Contents;

[Collection(PackagesCollection.Name)]
public sealed class SymbolTests(Packages packages)
{
    // The portable PDB format's id of a document's source.
    private static readonly Guid s_embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Theory]
    [InlineData(Packages.Floor17)]
    [InlineData(Packages.Floor18)]
    public void EveryAssembly_CarriesItsSymbols_WithTheSources(string umbraco)
    {
        var package = packages.For(umbraco);

        Assert.All(package.Assemblies, assembly => Assert.All(Documents(package.Read(assembly)), document => Assert.True(document.HasSource, document.Path)));
    }

    private static (string Path, bool HasSource)[] Documents(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var entry = Assert.Single(file.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = file.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var reader = symbols.GetMetadataReader();
        Assert.NotEmpty(reader.Documents);
        return [.. reader.Documents.Select(handle => (reader.GetString(reader.GetDocument(handle).Name), HasSource(reader, handle)))];
    }

    private static bool HasSource(MetadataReader reader, DocumentHandle document) => reader.GetCustomDebugInformation(document)
        .Any(handle => reader.GetGuid(reader.GetCustomDebugInformation(handle).Kind) == s_embeddedSource);
}

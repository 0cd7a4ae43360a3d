using System.IO.Compression;
using System.Xml.Linq;

namespace ContentJourney.Packaging.Tests.Packing;

/// <summary>A package as it lies in a feed.</summary>
internal sealed class PackedPackage
{
    private readonly Dictionary<string, byte[]> _files;

    private PackedPackage(string fileName, Dictionary<string, byte[]> files)
    {
        (FileName, _files) = (fileName, files);
        Metadata = XDocument.Load(new MemoryStream(files["ContentJourney.Umbraco.nuspec"])).Root!.Elements().Single();
    }

    public string FileName { get; }

    /// <summary>Paths inside the package.</summary>
    public IReadOnlyCollection<string> Files => _files.Keys;

    /// <summary>The nuspec's <c>metadata</c>.</summary>
    public XElement Metadata { get; }

    /// <summary>Ranges of the packages that a site gets with this one, by id.</summary>
    public IReadOnlyDictionary<string, string> Dependencies => Metadata.Descendants(Metadata.Name.Namespace + "dependency")
        .ToDictionary(dependency => dependency.Attribute("id")!.Value, dependency => dependency.Attribute("version")!.Value);

    /// <summary>Names of the assemblies that a site compiles against and runs.</summary>
    public IEnumerable<string> Assemblies => Files.Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase));

    public string Text(string element) => Metadata.Element(Metadata.Name.Namespace + element)!.Value;

    public byte[] Read(string file) => _files[file];

    public static PackedPackage Open(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return new PackedPackage(Path.GetFileName(path), zip.Entries.ToDictionary(entry => entry.FullName, Read));
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}

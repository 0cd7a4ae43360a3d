using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ContentJourney.Packaging.Tests.Members;

/// <summary>What a version of the CMS offers to packages: visible types with their visible members.</summary>
internal sealed class CoreSurface
{
    private readonly Dictionary<string, CoreType> _types = [];

    private CoreSurface(Version version) => Version = version;

    public Version Version { get; }

    public static CoreSurface Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        var surface = new CoreSurface(reader.GetAssemblyDefinition().Version);
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if ((type.Attributes & TypeAttributes.VisibilityMask)
                is TypeAttributes.Public or TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem)
            {
                surface._types[SignatureNames.Of(reader, handle)] = Read(reader, type);
            }
        }

        return surface;
    }

    /// <summary>What of the uses is not there.</summary>
    public IReadOnlyList<string> Missing(CoreUses uses) =>
    [
        .. uses.Types.Where(type => !_types.ContainsKey(type)),
        .. uses.Members.Where(member => !Has(member.Type, member)).Select(member => member.ToString()),
    ];

    // As the runtime looks: in a class and its base classes, in an interface alone.
    private bool Has(string? name, MemberUse member)
    {
        while (name is not null && _types.TryGetValue(name, out var type))
        {
            if (type.Members.Contains((member.Name, member.Signature)))
            {
                return true;
            }

            name = type.Base;
        }

        return false;
    }

    private static CoreType Read(MetadataReader reader, TypeDefinition type)
    {
        var methods = type.GetMethods().Select(reader.GetMethodDefinition)
            .Where(method => (method.Attributes & MethodAttributes.MemberAccessMask)
                is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem)
            .Select(method => (reader.GetString(method.Name), SignatureNames.Of(method.DecodeSignature(SignatureNames.Instance, null))));
        var fields = type.GetFields().Select(reader.GetFieldDefinition)
            .Where(field => (field.Attributes & FieldAttributes.FieldAccessMask)
                is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem)
            .Select(field => (reader.GetString(field.Name), field.DecodeSignature(SignatureNames.Instance, null)));
        return new CoreType(type.BaseType.IsNil ? null : SignatureNames.Definition(reader, type.BaseType), methods.Concat(fields).ToHashSet());
    }

    private sealed record CoreType(string? Base, HashSet<(string Name, string Signature)> Members);
}

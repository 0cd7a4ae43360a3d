using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ContentJourney.Packaging.Tests.Members;

/// <summary>What an assembly asks of the CMS: each type and member it names in its metadata.</summary>
internal sealed record CoreUses(Version Version, IReadOnlyList<string> Types, IReadOnlyList<MemberUse> Members)
{
    private const string Core = "Umbraco.Core";

    /// <summary>The uses of an assembly; null: it asks nothing of the CMS.</summary>
    public static CoreUses? Read(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var reader = file.GetMetadataReader();
        var core = reader.AssemblyReferences.FirstOrDefault(handle => reader.GetString(reader.GetAssemblyReference(handle).Name) == Core);
        if (core.IsNil)
        {
            return null;
        }

        var types = reader.TypeReferences.Where(handle => IsFrom(reader, handle, core)).Select(handle => SignatureNames.Of(reader, handle)).ToHashSet();
        var members = reader.MemberReferences.Select(handle => Member(reader, reader.GetMemberReference(handle)))
            .OfType<MemberUse>().Where(member => types.Contains(member.Type)).Distinct();
        return new CoreUses(reader.GetAssemblyReference(core).Version, [.. types], [.. members]);
    }

    private static bool IsFrom(MetadataReader reader, TypeReferenceHandle handle, AssemblyReferenceHandle assembly)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind == HandleKind.TypeReference ? IsFrom(reader, (TypeReferenceHandle)scope, assembly) : scope == assembly;
    }

    // A member of an own type or of a vararg call stands under another kind of parent and is no member of the CMS.
    private static MemberUse? Member(MetadataReader reader, MemberReference member) =>
        member.Parent.Kind is not (HandleKind.TypeReference or HandleKind.TypeSpecification)
            ? null
            : new MemberUse(
                SignatureNames.Definition(reader, member.Parent),
                reader.GetString(member.Name),
                member.GetKind() == MemberReferenceKind.Method
                    ? SignatureNames.Of(member.DecodeMethodSignature(SignatureNames.Instance, null))
                    : member.DecodeFieldSignature(SignatureNames.Instance, null));
}

/// <summary>A member by its type, name and signature.</summary>
internal sealed record MemberUse(string Type, string Name, string Signature)
{
    public override string ToString() => $"{Type}.{Name}: {Signature}";
}

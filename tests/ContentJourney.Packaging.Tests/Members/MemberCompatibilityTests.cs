using System.Reflection;
using ContentJourney.Packaging.Tests.Packing;

namespace ContentJourney.Packaging.Tests.Members;

[Collection(PackagesCollection.Name)]
public sealed class MemberCompatibilityTests(Packages packages)
{
    [Theory]
    [InlineData(Packages.Floor17, "17.6.2")]
    [InlineData(Packages.Floor17, "17.8.1")]
    [InlineData(Packages.Floor18, "18.3.1")]
    public void EveryMemberThatIsCalled_Exists(string build, string site)
    {
        var surface = CoreSurface.Read(Places.Core(site));
        var uses = Uses(build);

        Assert.True(uses.Types.Count > 50 && uses.Members.Count > 50, $"Only {uses.Types.Count} types and {uses.Members.Count} members were found.");
        Assert.Empty(surface.Missing(uses));
    }

    [Theory]
    [InlineData(Packages.Floor17, "17.6.2")]
    [InlineData(Packages.Floor17, "17.8.1")]
    [InlineData(Packages.Floor18, "18.3.1")]
    public void CoreThatWasCompiledAgainst_IsNotNewerThanTheSites(string build, string site) =>
        Assert.True(Uses(build).Version <= CoreSurface.Read(Places.Core(site)).Version);

    [Fact]
    public void BuildFor17_DoesNotFit18() =>
        Assert.NotEmpty(CoreSurface.Read(Places.Core(Packages.Floor18)).Missing(Uses(Packages.Floor17)));

    [Theory]
    [InlineData(Packages.Floor17, "17.6.2")]
    [InlineData(Packages.Floor17, "17.8.1")]
    [InlineData(Packages.Floor18, "18.3.1")]
    public void EveryType_LoadsBesideTheSitesCore_WithAllItImplementsAndOverrides(string build, string site)
    {
        var context = new SiteLoadContext(packages.For(build), site);
        try
        {
            // The runtime refuses a type that lacks a member of an interface or of an abstract class.
            var types = context.Package.GetTypes();

            Assert.Contains(types, type => type.GetInterfaces().Any(contract => contract.Assembly.GetName().Name == "Umbraco.Core"));
            Assert.All(types, type => Assert.NotNull(type.GetCustomAttributes(inherit: false)));
            Assert.All(types.SelectMany(DeclaredOverrides), method => Assert.True(
                method.GetBaseDefinition().DeclaringType != method.DeclaringType, $"{method.DeclaringType}.{method.Name} overrides nothing."));
        }
        finally
        {
            context.Unload();
        }
    }

    private CoreUses Uses(string build)
    {
        var package = packages.For(build);
        return Assert.Single(package.Assemblies.Select(assembly => CoreUses.Read(package.Read(assembly))).OfType<CoreUses>());
    }

    private static IEnumerable<MethodInfo> DeclaredOverrides(Type type) => type
        .GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(method => method.IsVirtual && (method.Attributes & MethodAttributes.VtableLayoutMask) == MethodAttributes.ReuseSlot);
}

using System.Buffers.Binary;
using ContentJourney.Packaging.Tests.Packing;

namespace ContentJourney.Packaging.Tests.Contents;

[Collection(PackagesCollection.Name)]
public sealed class MetadataTests(Packages packages)
{
    [Theory]
    [InlineData(Packages.Floor17, "17.0.0")]
    [InlineData(Packages.Floor18, "18.0.0")]
    public void Version_StartsWithTheMajorOfTheCms(string umbraco, string version)
    {
        var package = packages.For(umbraco);

        Assert.Equal($"ContentJourney.Umbraco.{version}.nupkg", package.FileName);
        Assert.Equal(("ContentJourney.Umbraco", version), (package.Text("id"), package.Text("version")));
    }

    [Theory]
    [InlineData(Packages.Floor17)]
    [InlineData(Packages.Floor18)]
    public void Marketplace_FindsWhatItLists(string umbraco)
    {
        var package = packages.For(umbraco);

        Assert.Contains("umbraco-marketplace", package.Text("tags").Split(' '));
        Assert.All(["title", "authors", "description", "releaseNotes"], element => Assert.NotEmpty(package.Text(element)));
    }

    [Theory]
    [InlineData(Packages.Floor17)]
    [InlineData(Packages.Floor18)]
    public void Licence_IsMit(string umbraco)
    {
        var package = packages.For(umbraco);

        Assert.Equal("MIT", package.Text("license"));
        Assert.Contains("LICENSE", package.Files);
    }

    [Theory]
    [InlineData(Packages.Floor17)]
    [InlineData(Packages.Floor18)]
    public void Icon_IsASquareThatFeedsShow(string umbraco)
    {
        var package = packages.For(umbraco);
        var header = package.Read(package.Text("icon")).AsSpan(0, 24);

        Assert.Equal("PNG"u8, header[1..4]);
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(header[16..]), BinaryPrimitives.ReadInt32BigEndian(header[20..])));
    }

    [Theory]
    [InlineData(Packages.Floor17)]
    [InlineData(Packages.Floor18)]
    public void Readme_SaysHowToInstall_AndHasNoLinkThatOnlyTheRepositoryKnows(string umbraco)
    {
        var package = packages.For(umbraco);
        var text = System.Text.Encoding.UTF8.GetString(package.Read(package.Text("readme")));

        Assert.Contains("dotnet add package ContentJourney.Umbraco", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\]\((?!https://)", text);
    }
}

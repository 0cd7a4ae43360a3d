using ContentJourney.Site.Demo;

namespace ContentJourney.Umbraco.Tests.Site;

public sealed class ShopTreeTests
{
    private static readonly ShopContent s_sample =
        ShopContent.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Demo", "Shop", "content.json")));

    private readonly IReadOnlyList<ShopNode> _nodes = ShopTree.Build(s_sample);

    [Theory]
    [InlineData("en-US")]
    [InlineData("da-DK")]
    public void Segments_DownTheTree_AreTheRouteOfTheSample(string culture)
    {
        var byKey = _nodes.ToDictionary(node => node.Key);

        Assert.All(_nodes.Where(node => node.Item is not null), node => Assert.Equal(node.Item!.Translations[culture].Path, Route(node)));

        string Route(ShopNode node) => node.Parent is { } parent ? $"{Route(byKey[parent])}{node.Texts[culture].Segment}/" : "/";
    }

    [Fact]
    public void Parents_ComeBeforeTheirChildren()
    {
        var known = new HashSet<Guid>();

        Assert.All(_nodes, node => Assert.True((node.Parent is not { } parent || known.Contains(parent)) && known.Add(node.Key)));
    }

    [Fact]
    public void Folders_StandWhereTheShopHasNoPage_UnderTheSameKeysEachTime()
    {
        var folders = _nodes.Where(node => node.Item is null).ToArray();

        Assert.Equal(["accessories", "help", "offers", "reviews", "service", "stories"], folders.Select(folder => folder.Texts["en-US"].Segment).Order());
        Assert.Equal(folders.Select(folder => folder.Key), ShopTree.Build(s_sample).Where(node => node.Item is null).Select(node => node.Key));
    }
}

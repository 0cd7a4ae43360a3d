using ContentJourney.Edge.Delivery;
using ContentJourney.Engine.Content;

namespace ContentJourney.Edge.Tests.Delivery;

public sealed class DeliveryTreeTests
{
    private static readonly DeliveryItem s_home = Item(1, "/", 1);
    private static readonly DeliveryItem s_bikes = Item(2, "/bikes/", 1);
    private static readonly DeliveryItem s_city = Item(3, "/bikes/city/", 1);
    private static readonly DeliveryItem s_cargo = Item(4, "/bikes/cargo/", 1);
    private static readonly DeliveryItem s_orphan = Item(5, "/gone/orphan/", 1);
    private static readonly DeliveryItem s_shop = Item(6, "/shop/", 6);
    private static readonly DeliveryItem s_shopBikes = Item(7, "/bikes/", 6);

    [Fact]
    public void Nodes_InAnyOrder_HaveParentsLevelsAndSortOrders()
    {
        var tree = new DeliveryTree([s_cargo, s_shopBikes, s_city, s_orphan, s_bikes, s_shop, s_home]);
        Assert.Equal(
            ["4 2 3 0", "7 6 2 0", "3 2 3 1", "5 - 3 0", "2 1 2 0", "6 - 1 0", "1 - 1 1"],
            tree.Nodes.Select(node => $"{Number(node)} {(node.Parent is { } parent ? Number(parent) : "-")} {node.Level} {node.SortOrder}"));
    }

    [Theory]
    [InlineData("bikes", null, "2")]
    [InlineData("/BIKES/city", null, "3")]
    [InlineData("bikes", 6, "7")]
    [InlineData("/", 6, "6")]
    [InlineData("shop", 6, "6")]
    [InlineData("/", null, "1")]
    [InlineData("bikes/city", 6, null)]
    [InlineData("nothing", null, null)]
    public void FindByPath_BelowARootOrAny_FindsTheFirst(string path, int? root, string? expected)
    {
        var tree = new DeliveryTree([s_home, s_bikes, s_city, s_shop, s_shopBikes]);
        var found = tree.FindByPath(path, root is { } number ? tree.Find(Id(number)) : null);
        Assert.Equal(expected, found is null ? null : Number(found));
    }

    [Fact]
    public void FindRoot_ByIdOrSegment_FindsRootsAlone()
    {
        var tree = new DeliveryTree([s_home, s_bikes, s_shop]);
        Assert.Equal("6", Number(tree.FindRoot("ROOT-6")!));
        Assert.Equal("6", Number(tree.FindRoot(Id(6).ToString())!));
        Assert.Null(tree.FindRoot(Id(2).ToString()));
    }

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static string Number(DeliveryNode node) => $"{BitConverter.ToInt32(node.Item.Id.ToByteArray())}";

    private static DeliveryItem Item(int number, string path, int root) => new()
    {
        Id = Id(number),
        ContentType = "page",
        Name = path,
        CreateDate = DateTimeOffset.UnixEpoch,
        UpdateDate = DateTimeOffset.UnixEpoch,
        Path = RoutePath.Normalize(path),
        StartItemId = Id(root),
        StartItemPath = $"root-{root}",
        IsInvariant = true,
        Tags = ContentTags.None,
        Json = ReadOnlyMemory<byte>.Empty,
    };
}

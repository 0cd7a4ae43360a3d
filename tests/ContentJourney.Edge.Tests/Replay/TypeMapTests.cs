using ContentJourney.Edge.Replay;

namespace ContentJourney.Edge.Tests.Replay;

public sealed class TypeMapTests
{
    [Fact]
    public void Parse_KindsAndTypes_FindsTheTypeOfAKind()
    {
        Assert.True(TypeMap.TryParse("clicks=product-view, orders = order", out var map, out _));
        Assert.Equal(("product-view", "order", null), (map.Find("clicks"), map.Find("orders"), map.Find("carts")));
    }

    [Theory]
    [InlineData("", "''")]
    [InlineData("clicks", "'clicks'")]
    [InlineData("clicks=", "'clicks='")]
    [InlineData("clicks=a=b", "'clicks=a=b'")]
    [InlineData("clicks=a,clicks=b", "'clicks' stands twice")]
    public void Parse_AnotherForm_SaysWhat(string text, string words)
    {
        Assert.False(TypeMap.TryParse(text, out _, out var problem));
        Assert.Contains(words, problem, StringComparison.Ordinal);
    }
}

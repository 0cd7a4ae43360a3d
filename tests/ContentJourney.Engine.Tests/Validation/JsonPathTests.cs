using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Tests.Validation;

public sealed class JsonPathTests
{
    [Fact]
    public void ToString_NamesMembersAndItems() =>
        Assert.Equal(
            "stages.consideration.enter.all[1]",
            JsonPath.Root.Member("stages").Member("consideration").Member("enter").Member("all").Item(1).ToString());

    [Fact]
    public void ToString_Root_IsEmpty() => Assert.Empty(JsonPath.Root.ToString());

    [Fact]
    public void ToString_ItemOfRoot_HasNoDot() => Assert.Equal("[2].id", JsonPath.Root.Item(2).Member("id").ToString());

    [Fact]
    public void ToString_LongName_IsCut()
    {
        var path = JsonPath.Root.Member(new string('x', 100_000)).Item(0).ToString();
        Assert.Equal($"{new string('x', 64)}…[0]", path);
    }
}

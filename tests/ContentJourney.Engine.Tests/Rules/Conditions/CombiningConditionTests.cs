using static ContentJourney.Engine.Tests.Rules.Shop;

namespace ContentJourney.Engine.Tests.Rules.Conditions;

public class CombiningConditionTests
{
    private const string Holds = """{"count":{},"atLeast":1}""";
    private const string Fails = """{"count":{},"atLeast":2}""";

    [Theory]
    [InlineData("""{"all":[]}""", true)]
    [InlineData("""{"any":[]}""", false)]
    [InlineData("""{"not":{"all":[]} }""", false)]
    [InlineData("""{"not":{"any":[]} }""", true)]
    [InlineData($$"""{"all":[{{Holds}},{{Holds}}]}""", true)]
    [InlineData($$"""{"all":[{{Holds}},{{Fails}}]}""", false)]
    [InlineData($$"""{"any":[{{Fails}},{{Holds}}]}""", true)]
    [InlineData($$"""{"any":[{{Fails}},{{Fails}}]}""", false)]
    [InlineData($$"""{"not":{{Fails}} }""", true)]
    [InlineData($$"""{"not":{{Holds}} }""", false)]
    public void Combining_HoldsAsItSays(string condition, bool holds) => Assert.Equal(holds, Ask(condition, Ago(1)).Holds);

    [Fact]
    public void Combining_ExplainsEveryChild_AlsoWhenTheOutcomeIsKnown()
    {
        var reason = Ask($$"""{"any":[{{Holds}},{"all":[{{Fails}},{{Holds}}]},{"not":{{Holds}} }]}""", Ago(1));

        Assert.Equal(["count", "all", "not"], reason.Children!.Select(child => child.Kind));
        Assert.Equal([true, false, false], reason.Children!.Select(child => child.Holds));
        Assert.Equal([false, true], reason.Children![1].Children!.Select(child => child.Holds));
        Assert.True(Assert.Single(reason.Children![2].Children!).Holds);
    }
}

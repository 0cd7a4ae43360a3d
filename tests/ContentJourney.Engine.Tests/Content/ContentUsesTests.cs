using ContentJourney.Engine.Content;

namespace ContentJourney.Engine.Tests.Content;

public sealed class ContentUsesTests
{
    private static readonly ContentIndex Index = Shop.Index(
        Shop.Item(1, """{"stages":["conversion"],"slots":["hero"]}"""),
        Shop.Item(2, """{"stages":["conversion","gone"],"personas":["family"]}""", "en-US"),
        Shop.Item(2, """{"stages":["conversion"]}""", "da-DK"),
        Shop.Item(3, """{"journey":"cars","stages":["awareness"],"personas":["commuter"]}"""),
        Shop.Item(4, """{"moment":{"after":{"match":{"types":["order"],"contentStages":["awareness"],"contentPersonas":["family"]},"within":"1d"}}}"""));

    [Fact]
    public void UsesOf_AJourney_NamesWhatContentOfItUses() => Assert.Equal(
        [
            "stage 'awareness' (content 00000004-0000-0000-0000-000000000000)",
            "stage 'conversion' (content 00000001-0000-0000-0000-000000000000 and 1 more)",
            "persona 'family' (content 00000002-0000-0000-0000-000000000000 and 1 more)",
            "slot 'hero' (content 00000001-0000-0000-0000-000000000000)",
            "touchpoint type 'order' (content 00000004-0000-0000-0000-000000000000)",
        ],
        Index.UsesOf(Shop.Vocabulary.Journey));

    [Fact]
    public void UsesOf_PartsOfAJourney_NamesOnlyTheirs()
    {
        var journey = Shop.Vocabulary.Journey;
        Assert.Empty(Index.UsesOf(journey with { Stages = [journey.Stages[1]], Personas = [], Slots = ["next-step"], TouchpointTypes = [] }));
        Assert.Equal(
            ["slot 'hero' (content 00000001-0000-0000-0000-000000000000)"],
            Index.UsesOf(journey with { Stages = [], Personas = [], TouchpointTypes = [] }));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""{"after":[]}""")]
    [InlineData("""{"after":{"match":5}}""")]
    [InlineData("""{"after":{"match":{"types":"order"}}}""")]
    [InlineData("""{"after":{"match":{"types":["\ud800"]}}}""")]
    public void UsesOf_MomentThatCannotBeRead_UsesNothing(string moment)
    {
        var item = Shop.Item(1) with { Tags = new ContentTags { Moment = moment } };
        Assert.Empty(Shop.Index(item).UsesOf(Shop.Vocabulary.Journey));
    }
}

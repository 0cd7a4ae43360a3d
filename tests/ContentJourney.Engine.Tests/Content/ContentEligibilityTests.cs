using ContentJourney.Engine.Content;

namespace ContentJourney.Engine.Tests.Content;

public sealed class ContentEligibilityTests
{
    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{"stages":["awareness"]}""", true)]
    [InlineData("""{"stages":["awareness","conversion"]}""", true)]
    [InlineData("""{"stages":["conversion"]}""", false)]
    [InlineData("""{"personas":["family"]}""", true)]
    [InlineData("""{"personas":["family","commuter"]}""", true)]
    [InlineData("""{"personas":["commuter"]}""", false)]
    [InlineData("""{"stages":["awareness"],"personas":["family"]}""", true)]
    [InlineData("""{"stages":["awareness"],"personas":["commuter"]}""", false)]
    [InlineData("""{"stages":["conversion"],"personas":["family"]}""", false)]
    [InlineData("""{"slots":["hero"]}""", true)]
    [InlineData("""{"slots":["next-step","hero"]}""", true)]
    [InlineData("""{"slots":["next-step"]}""", false)]
    public void Tags_EmptyOrContaining_AreEligible(string tags, bool eligible) =>
        Assert.Equal(eligible, Found(tags, Shop.Query("awareness", "family")));

    [Theory]
    [InlineData("""{"personas":["family"]}""", false)]
    [InlineData("""{"stages":["awareness"],"personas":["family"]}""", false)]
    [InlineData("""{"stages":["awareness"]}""", true)]
    [InlineData("{}", true)]
    public void Persona_Unknown_LeavesOutWhatNeedsOne(string tags, bool eligible) =>
        Assert.Equal(eligible, Found(tags, Shop.Query("awareness")));

    [Theory]
    [InlineData("""{"stages":["gone"]}""", false)]
    [InlineData("""{"stages":["gone","awareness"]}""", true)]
    [InlineData("""{"personas":["gone"]}""", false)]
    [InlineData("""{"stages":["awareness"],"personas":["gone"]}""", false)]
    [InlineData("""{"slots":["gone"]}""", false)]
    [InlineData("""{"moment":{"after":{"match":{"types":["gone"]}}}}""", false)]
    public void Tags_OfWhatTheJourneyNoLongerHas_NeverMatch(string tags, bool eligible) =>
        Assert.Equal(eligible, Found(tags, Shop.Query("awareness", "family", history: Shop.History())));

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("""{"from":5}""")]
    public void Moment_ThatCannotBeRead_IsNeverShown(string moment)
    {
        var item = Shop.Item(1) with { Tags = new ContentTags { Moment = moment } };
        Assert.Equal([2], Shop.Match(Shop.Index(item, Shop.Item(2)), Shop.Query(history: Shop.History())));
    }

    [Theory]
    [InlineData("""{"journey":"cars","stages":["awareness"]}""", false)]
    [InlineData("""{"journey":"cars","slots":["hero"]}""", false)]
    [InlineData("""{"journey":"cars","priority":5}""", true)]
    [InlineData("""{"journey":"cars"}""", true)]
    public void Journey_Another_LeavesOutWhatIsTaggedForIt(string tags, bool eligible)
    {
        Assert.Equal(eligible, Found(tags, Shop.Query("awareness", "family")));
        Assert.True(Found(tags, Shop.Query("awareness", "family", vocabulary: Shop.VocabularyOf("cars"))));
    }

    [Fact]
    public void Culture_VariantItem_IsServedInItsOwn()
    {
        var index = Shop.Index(Shop.Item(1, culture: "en-US"), Shop.Item(2, culture: "DA-dk"), Shop.Item(3), Shop.Item(4, culture: "fr-FR"));
        Assert.Equal([1, 3], Shop.Match(index, Shop.Query()));
        Assert.Equal([2, 3], Shop.Match(index, Shop.Query(culture: "da-DK")));
    }

    [Fact]
    public void Culture_OfOneItem_TagsMayDiffer()
    {
        var index = Shop.Index(
            Shop.Item(1, """{"stages":["awareness"]}""", "en-US"), Shop.Item(1, """{"stages":["conversion"]}""", "da-DK"));
        Assert.Equal([1], Shop.Match(index, Shop.Query("awareness")));
        Assert.Empty(Shop.Match(index, Shop.Query("awareness", culture: "da-DK")));
        Assert.Equal([1], Shop.Match(index, Shop.Query("conversion", culture: "da-DK")));
    }

    [Fact]
    public void Vocabulary_OfAChangedJourney_IsMatchedByItsOwnNumbers()
    {
        var index = Shop.Index(Shop.Item(1, """{"stages":["conversion"]}"""));
        var before = Shop.Vocabulary.Journey;
        var after = new Engine.Journeys.JourneyVocabulary(before with { Stages = [.. before.Stages.Reverse()] });
        Assert.Equal([1], Shop.Match(index, Shop.Query("conversion")));
        Assert.Equal([1], Shop.Match(index, Shop.Query("conversion", vocabulary: after)));
        Assert.Empty(Shop.Match(index, Shop.Query("awareness", vocabulary: after)));
    }

    private static bool Found(string tags, ContentQuery query) => Shop.Match(Shop.Index(Shop.Item(1, tags)), query).Length == 1;
}
